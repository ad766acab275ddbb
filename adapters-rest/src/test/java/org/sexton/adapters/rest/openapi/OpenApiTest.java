package org.sexton.adapters.rest.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The document that clients are generated from. */
@QuarkusTest
class OpenApiTest {

    private static final Path KEPT = Path.of("..", "web-ui", "openapi.json");

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
        assertThat(responses("POST /api/tickets/{reference}/comments"))
                .containsOnlyKeys("201", "400", "401", "403", "404", "409", "412", "413", "415", "422", "500", "503");
        assertThat(responses("GET /api/tickets")).containsOnlyKeys("200", "400", "401", "403", "500", "503");
        assertThat(responses("GET /api/public/config")).containsOnlyKeys("200", "304", "429", "500", "503");
        assertThat(responses("GET /api/public/tickets")).containsOnlyKeys("200", "304", "400", "429", "500", "503");
        assertThat(responses("GET /api/public/tickets/{reference}"))
                .containsOnlyKeys("200", "304", "404", "429", "500", "503");
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
    void a_comment_s_visibility_is_required_and_one_of_two() {
        assertThat(document().getList("components.schemas.CommentRequest.required"))
                .isEqualTo(List.of("body", "visibility"));
        assertThat(document().getList("components.schemas.Visibility.enum")).isEqualTo(List.of("internal", "public"));
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
                .isEqualTo(List.of("created", "imported", "changed", "commented", "comment_edited"));
    }

    @Test
    void nothing_is_named_after_classes() {
        assertThat(document().getMap("components.schemas").keySet())
                .noneMatch(name ->
                        name.toString().endsWith("Dto") || name.toString().startsWith("Input"));
    }

    @Test
    void every_problem_is_described() {
        var document = document();

        assertThat(document.getMap("components.schemas.Problem.properties").keySet())
                .asString()
                .contains("type", "title", "status", "detail", "violations");
        assertThat(document.getMap("components.schemas.Violation.properties"))
                .containsOnlyKeys("field", "code", "message");
        assertThat(document.getString("components.responses.NotFound.content.'application/problem+json'.schema.$ref"))
                .isEqualTo("#/components/schemas/Problem");
    }

    @Test
    void every_reference_leads_somewhere() {
        var document = document();
        var text = given().get("/api/openapi").asString();

        assertThat(Pattern.compile("\"#/components/(\\w+)/(\\w+)\"")
                        .matcher(text)
                        .results())
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(document.getMap("components." + reference.group(1)))
                        .containsKey(reference.group(2)));
    }

    /** From which its types are generated. The build that finds them apart is put right by {@code ./sexton api}. */
    @Test
    void the_document_that_the_web_ui_keeps_is_the_one_served() throws IOException {
        var json = new ObjectMapper();
        var served = json.readTree(given().get("/api/openapi").asString());
        if (Boolean.getBoolean("sexton.openapi.renew")) {
            Files.writeString(KEPT, json.writer(indented()).writeValueAsString(served) + "\n");
        }

        assertThat(json.readTree(Files.readString(KEPT)).equals(served))
                .overridingErrorMessage("web-ui/openapi.json is not what the code serves; ./sexton api renews it")
                .isTrue();
    }

    /** As JSON is formatted everywhere else: each thing on a line of its own. */
    private static PrettyPrinter indented() {
        return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/docs", "/api/docs/"})
    void the_browsable_page_is_served_with_nothing_from_elsewhere_and_nothing_inline(String path) {
        var page = given().get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header(
                        "Content-Security-Policy",
                        allOf(containsString("default-src 'self'"), not(containsString("unsafe"))))
                .extract()
                .asString();

        assertThat(page)
                .doesNotContain("style=", "<style", "onclick", "https://", "http://", "<script>")
                .contains("src=\"/api/docs/docs.js\"", "href=\"/api/docs/docs.css\"");
        given().get("/api/docs/docs.js").then().statusCode(200).contentType(containsString("javascript"));
        given().get("/api/docs/docs.css").then().statusCode(200).contentType("text/css");
    }
}
