package org.sexton.adapters.rest.open311;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.sexton.adapters.rest.open311.GeoReport.JSON;
import static org.sexton.adapters.rest.open311.GeoReport.ROOT;
import static org.sexton.adapters.rest.open311.GeoReport.XML;
import static org.sexton.adapters.rest.open311.GeoReport.children;
import static org.sexton.adapters.rest.open311.GeoReport.names;
import static org.sexton.adapters.rest.open311.GeoReport.text;
import static org.sexton.adapters.rest.open311.GeoReport.xml;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong, it is told in GeoReport's words, and never with a page. */
@QuarkusTest
class ErrorsTest {

    private static void isToldInXml(ValidatableResponse answer, int status) {
        var errors = xml(answer.statusCode(status).header("Content-Type", equalTo(XML)));
        assertThat(errors.getNodeName()).isEqualTo("errors");
        assertThat(names(errors)).containsOnly("error");
        assertThat(names(children(errors).getFirst())).containsExactly("code", "description");
        assertThat(text(children(errors).getFirst(), "code")).isEqualTo("" + status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/services",
                "/services.html",
                "/services.yaml",
                "/services/heating",
                "/requests/000-000",
                "/tokens/1.xml",
                "/nothing.xml",
                "/requests/a/b.xml",
                "/requests/000-000.xml"
            })
    void what_is_not_there_is_404_in_XML_unless_JSON_is_asked_for(String path) {
        isToldInXml(given().accept("text/html, */*").get(ROOT + path).then(), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tokens/1.json", "/nothing.json", "/requests/000-000.json"})
    void a_path_that_asks_for_JSON_is_answered_in_JSON(String path) {
        given().accept("text/xml")
                .get(ROOT + path)
                .then()
                .statusCode(404)
                .header("Content-Type", equalTo(JSON))
                .body("code", contains(404));
    }

    @Test
    void without_an_ending_who_accepts_JSON_gets_it() {
        given().accept("application/json")
                .get(ROOT + "/services")
                .then()
                .statusCode(404)
                .header("Content-Type", startsWith("application/json"));
    }

    @Test
    void an_ending_counts_more_than_what_is_accepted() {
        given().accept("application/yaml").get(ROOT + "/services.json").then().statusCode(200);
    }

    @Test
    void other_methods_are_405() {
        isToldInXml(given().delete(ROOT + "/services.xml").then(), 405);
        isToldInXml(given().put(ROOT + "/requests.xml").then(), 405);
    }

    @Test
    void what_is_too_large_or_no_address_at_all_is_told_alike() {
        isToldInXml(
                given().get(ROOT + "/requests.xml?status=" + "x".repeat(9_000)).then(), 414);
        isToldInXml(
                given().contentType("application/x-www-form-urlencoded")
                        .body("description=" + "x".repeat(1_100_000))
                        .post(ROOT + "/requests.xml")
                        .then(),
                413);
    }
}
