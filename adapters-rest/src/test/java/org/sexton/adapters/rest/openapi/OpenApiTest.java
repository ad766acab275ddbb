package org.sexton.adapters.rest.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The document that clients are generated from. */
@QuarkusTest
class OpenApiTest {

    private static JsonPath document() {
        return given().get("/api/openapi")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .jsonPath();
    }

    private static Map<String, Map<String, Object>> operations() {
        var operations = new LinkedHashMap<String, Map<String, Object>>();
        Map<String, Map<String, Map<String, Object>>> paths = document().getMap("paths");
        paths.forEach((path, methods) -> methods.forEach(
                (method, operation) -> operations.put(method.toUpperCase(Locale.ROOT) + " " + path, operation)));
        return operations;
    }

    @Test
    void it_is_OpenAPI_3_1_as_JSON_or_on_request_as_YAML() {
        assertThat(document().getString("openapi")).startsWith("3.1");
        given().accept("application/yaml").get("/api/openapi").then().body(containsString("openapi: 3.1"));
    }

    @Test
    void every_operation_has_an_id_a_summary_and_a_tag_and_no_id_comes_twice() {
        assertThat(operations())
                .isNotEmpty()
                .allSatisfy((_, operation) -> assertThat(operation).containsKeys("operationId", "summary", "tags"));
        assertThat(operations().values())
                .extracting(operation -> operation.get("operationId"))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_operation_of_the_staff_calls_names_its_problems() {
        assertThat(responses("PATCH /api/tickets/{reference}"))
                .containsOnlyKeys("200", "400", "401", "403", "404", "412", "413", "415", "500", "503");
        assertThat(responses("POST /api/tickets"))
                .containsOnlyKeys("201", "400", "401", "403", "409", "413", "415", "422", "500", "503");
        assertThat(responses("GET /api/tickets/{reference}"))
                .containsOnlyKeys("200", "304", "401", "403", "404", "500", "503");
        assertThat(responses("GET /api/tickets")).containsOnlyKeys("200", "400", "401", "403", "500", "503");
        assertThat(responses("GET /api/public/config")).containsOnlyKeys("200", "304", "500", "503");
        assertThat(responses("GET /api/public/tickets")).containsOnlyKeys("200", "304", "400", "500", "503");
        assertThat(responses("GET /api/public/tickets/{reference}"))
                .containsOnlyKeys("200", "304", "404", "500", "503");
        assertThat(responses("GET /api/my/tickets")).containsOnlyKeys("200", "400", "401", "403", "500", "503");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> responses(String operation) {
        var described = Objects.requireNonNull(operations().get(operation), operation);
        return (Map<String, Object>) Objects.requireNonNull(described.get("responses"), operation);
    }

    @Test
    void a_ticket_has_all_of_its_members_and_says_which_may_be_null() {
        var ticket = document();

        assertThat(ticket.getList("components.schemas.Ticket.required", String.class))
                .containsExactlyInAnyOrderElementsOf(
                        ticket.getMap("components.schemas.Ticket.properties").keySet().stream()
                                .map(String::valueOf)
                                .toList());
        assertThat(ticket.getList("components.schemas.Ticket.properties.category.anyOf", Map.class))
                .contains(Map.of("type", "null"));
    }

    @Test
    void what_a_guest_leaves_out_is_not_required_of_a_reporter() {
        assertThat(document().getList("components.schemas.Reporter.required")).isEqualTo(List.of("kind"));
    }

    @Test
    void words_are_those_of_the_wire() {
        assertThat(document().getList("components.schemas.Priority.enum"))
                .isEqualTo(List.of("low", "normal", "high", "urgent"));
        assertThat(document().getList("components.schemas.EventType.enum"))
                .isEqualTo(List.of("created", "imported", "changed", "commented"));
    }

    @Test
    void nothing_is_named_after_classes() {
        assertThat(document().getMap("components.schemas").keySet())
                .noneMatch(name ->
                        name.toString().endsWith("Dto") || name.toString().startsWith("Input"));
    }

    @Test
    void the_browsable_page_is_served_with_nothing_from_elsewhere() {
        given().get("/api/docs/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .body(not(containsString("https://cdn")));
    }
}
