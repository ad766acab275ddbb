package org.sexton.adapters.rest.open311;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.sexton.adapters.rest.open311.GeoReport.JSON;
import static org.sexton.adapters.rest.open311.GeoReport.XML;
import static org.sexton.adapters.rest.open311.GeoReport.ask;
import static org.sexton.adapters.rest.open311.GeoReport.children;
import static org.sexton.adapters.rest.open311.GeoReport.names;
import static org.sexton.adapters.rest.open311.GeoReport.text;
import static org.sexton.adapters.rest.open311.GeoReport.xml;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ServicesTest {

    @Test
    void the_discovery_document_leads_to_the_endpoint_and_its_formats() {
        ask("/discovery.json")
                .statusCode(200)
                .header("Content-Type", equalTo(JSON))
                .body("endpoints.specification", contains("http://wiki.open311.org/GeoReport_v2"))
                .body("endpoints.url", contains("http://localhost/open311/v2"))
                .body("endpoints.type", contains("production"))
                .body("endpoints[0].formats", contains("text/xml", "application/json"));
        var discovery = xml(ask("/discovery.xml").statusCode(200).header("Content-Type", equalTo(XML)));
        assertThat(discovery.getNodeName()).isEqualTo("discovery");
        assertThat(names(discovery)).containsExactly("changeset", "contact", "key_service", "endpoints");
        var endpoint = children(children(discovery).getLast()).getFirst();
        assertThat(endpoint.getNodeName()).isEqualTo("endpoint");
        assertThat(names(endpoint)).containsExactly("specification", "url", "changeset", "type", "formats");
        assertThat(names(children(endpoint).getLast())).containsExactly("format", "format");
    }

    @Test
    void services_are_the_categories_and_one_for_what_has_none() {
        ask("/services.json", "jurisdiction_id", "example.org")
                .statusCode(200)
                .header("Content-Type", equalTo(JSON))
                .body("service_code", contains("doors", "heating", "something-else"))
                .body("service_name", contains("Doors", "Heating", "Something else"))
                .body("metadata", everyItem(equalTo(true)))
                .body("type", everyItem(equalTo("realtime")));
    }

    @Test
    void XML_has_the_elements_of_the_specification_under_an_XML_declaration() {
        var answer = ask("/services.xml").statusCode(200).header("Content-Type", equalTo(XML));

        assertThat(answer.extract().asString()).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        var services = xml(answer);
        assertThat(services.getNodeName()).isEqualTo("services");
        assertThat(names(services)).containsExactly("service", "service", "service");
        var service = children(services).getFirst();
        assertThat(names(service))
                .containsExactly(
                        "service_code", "service_name", "description", "metadata", "type", "keywords", "group");
        assertThat(text(service, "service_code")).isEqualTo("doors");
        assertThat(text(service, "metadata")).isEqualTo("true");
        assertThat(text(service, "group")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"heating", "something-else"})
    void a_definition_asks_whether_it_is_sensitive(String code) {
        ask("/services/" + code + ".json")
                .statusCode(200)
                .body("service_code", equalTo(code))
                .body("attributes", hasSize(1))
                .body("attributes[0].code", equalTo("sensitive"))
                .body("attributes[0].required", equalTo(false))
                .body("attributes[0].values.key", contains("false", "true"));
        var definition = xml(ask("/services/" + code + ".xml").statusCode(200));
        assertThat(definition.getNodeName()).isEqualTo("service_definition");
        assertThat(names(definition)).containsExactly("service_code", "attributes");
        var attribute = children(children(definition).getLast()).getFirst();
        assertThat(attribute.getNodeName()).isEqualTo("attribute");
        assertThat(names(attribute))
                .containsExactly(
                        "variable",
                        "code",
                        "datatype",
                        "required",
                        "datatype_description",
                        "order",
                        "description",
                        "values");
        assertThat(children(children(attribute).getLast()))
                .allSatisfy(value -> assertThat(names(value)).isEqualTo(List.of("key", "name")));
    }

    @Test
    void a_service_that_is_not_there_is_404() {
        ask("/services/nothing.json").statusCode(404).body("code", contains(404));
    }

    @Test
    void caches_keep_services_and_ask_each_time() {
        var tag = ask("/services.xml")
                .header("Cache-Control", equalTo("public, no-cache"))
                .header("ETag", matchesPattern("W/\"[0-9a-f]{32}\""))
                .extract()
                .header("ETag");

        given().header("If-None-Match", tag)
                .get(GeoReport.ROOT + "/services.xml")
                .then()
                .statusCode(304);
    }
}
