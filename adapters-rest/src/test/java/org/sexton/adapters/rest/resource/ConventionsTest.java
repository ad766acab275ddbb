package org.sexton.adapters.rest.resource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sexton.adapters.rest.testing.Desk.PROBLEM;
import static org.sexton.adapters.rest.testing.Desk.TICKET;
import static org.sexton.adapters.rest.testing.Desk.TICKETS;
import static org.sexton.adapters.rest.testing.Desk.change;
import static org.sexton.adapters.rest.testing.Desk.opened;
import static org.sexton.adapters.rest.testing.Desk.sending;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sexton.adapters.rest.testing.House;
import org.sexton.adapters.rest.testing.Raw;

/** What holds for every call: errors in one form, strict JSON, safe retries. */
@QuarkusTest
@TestSecurity(user = House.BEN, roles = "staff")
class ConventionsTest {

    private static ValidatableResponse refused(ValidatableResponse response, int status, String kind) {
        return response.statusCode(status)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:sexton:problem:" + kind))
                .body("status", equalTo(status))
                .body("title", not(nullValue()))
                .body("detail", not(nullValue()));
    }

    @Test
    void all_violations_are_told_at_once_whether_unreadable_unknown_or_forbidden() {
        var body = """
                {"title": "", "description": 7, "priority": "soon", "category": "none", "colour": {"a": [1]},
                 "location": {"key": "nowhere", "floor": 3, "text": false}, "sensitive": "yes",
                 "assignee": {"userId": 5, "age": 1}, "dueOn": "30.4.2026"}""";

        refused(sending(body).post(TICKETS).then(), 400, "invalid-input")
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "title",
                                "description",
                                "priority",
                                "category",
                                "colour",
                                "location.key",
                                "location.floor",
                                "location.text",
                                "sensitive",
                                "assignee.userId",
                                "assignee.age",
                                "dueOn"));
    }

    @Test
    void unknown_properties_are_refused_by_name() {
        refused(change(opened("A"), "{\"title\":\"B\",\"version\":9}"), 400, "invalid-input")
                .body("violations.field", contains("version"))
                .body("violations.code", contains("unknown_property"));
    }

    @Test
    void nothing_is_bent_into_another_type() {
        var reference = opened("A");

        for (var patch : new String[] {
            "{\"title\":5}",
            "{\"title\":true}",
            "{\"title\":[\"B\"]}",
            "{\"sensitive\":\"true\"}",
            "{\"sensitive\":1}",
            "{\"dueOn\":20260501}",
            "{\"location\":\"hall\"}",
            "{\"location\":[]}",
            "{\"location\":{\"point\":{\"lat\":\"51\",\"lon\":0}}}"
        }) {
            refused(change(reference, patch), 400, "invalid-input").body("violations.code", contains("wrong_type"));
        }
    }

    @Test
    void malformed_JSON_is_400_with_its_place_and_without_class_names() {
        var reference = opened("A");

        refused(change(reference, "{\"title\":\n \"B\",}"), 400, "malformed-request")
                .body("detail", containsString("line 2, column"));
        for (var body :
                new String[] {"", "null", "[]", "\"text\"", "{\"title\":\"A\",\"title\":\"B\"}", "{} {}", "{\"a\""}) {
            change(reference, body)
                    .statusCode(400)
                    .contentType(PROBLEM)
                    .body("detail", not(containsString("org.sexton")))
                    .body("detail", not(containsString("jackson")));
        }
    }

    @Test
    void a_body_that_is_not_UTF_8_is_400() {
        given().contentType("application/json")
                .body(new ByteArrayInputStream("{\"title\":\"K\u00fcche\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .patch(TICKET, opened("A"))
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
    }

    @Test
    void a_wrong_media_type_is_415() {
        refused(
                given().contentType("text/plain")
                        .body("{}")
                        .patch(TICKET, opened("A"))
                        .then(),
                415,
                "unsupported-media-type");
        refused(
                given().contentType("application/merge-patch+json")
                        .body("{}")
                        .post(TICKETS)
                        .then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void a_body_over_the_limit_is_413() {
        var huge = "{\"title\":\"" + "x".repeat(1_100_000) + "\"}";

        refused(sending(huge).patch(TICKET, "000-000").then(), 413, "too-large");
    }

    @Test
    void an_unknown_path_is_404_a_wrong_method_405_and_no_page_of_HTML() {
        refused(given().accept("text/html").get("/api/nothing").then(), 404, "not-found");
        refused(given().accept("text/html").get("/api").then(), 404, "not-found");
        refused(given().put(TICKETS).then(), 405, "method-not-allowed");
        refused(given().accept("text/csv").get(TICKETS).then(), 406, "not-acceptable");
    }

    private static void refused(String answer, int status, String kind) {
        var parts = answer.split("\r\n\r\n", 2);
        assertThat(parts[0])
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("\r\nContent-Type: application/problem+json")
                .containsIgnoringCase("\r\nX-Request-Id: ")
                .containsIgnoringCase("\r\nContent-Security-Policy: ");
        assertThat(JsonPath.from(parts[1]).getString("type")).isEqualTo("urn:sexton:problem:" + kind);
        assertThat(JsonPath.from(parts[1]).getInt("status")).isEqualTo(status);
    }

    private static String get(String target, String... headers) throws IOException {
        return Raw.answer("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + String.join("", headers) + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/tickets/%zz", "/api/%", "/api/tickets/%c", "/%zz"})
    void a_path_that_cannot_be_decoded_is_400(String path) throws IOException {
        refused(get(path), 400, "malformed-request");
    }

    @Test
    void an_address_that_is_too_long_is_414() throws IOException {
        refused(get("/api/tickets?q=" + "x".repeat(8_192)), 414, "uri-too-long");
        refused(get("/api/tickets?q=" + "x".repeat(60_000)), 414, "uri-too-long");
    }

    @Test
    void headers_that_are_too_large_are_431() throws IOException {
        refused(get("/api/tickets", "X-Much: " + "x".repeat(20_480) + "\r\n"), 431, "headers-too-large");
    }

    private static String chunked(String path, String... chunks) throws IOException {
        var body = Arrays.stream(chunks)
                .map(chunk -> Integer.toHexString(chunk.length()) + "\r\n" + chunk + "\r\n")
                .collect(Collectors.joining());
        return Raw.answer("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n" + body + "0\r\n\r\n");
    }

    @Test
    void a_body_that_hides_its_length_is_refused_at_the_limit() throws IOException {
        var half = " ".repeat(600_000);

        refused(chunked("/auth/demo", half, half, half), 413, "too-large");
        refused(chunked("/api/tickets", half, half, half), 413, "too-large");
        refused(chunked("/api/nothing", half, half, half), 413, "too-large");
    }

    @Test
    void a_body_that_hides_its_length_is_read_below_the_limit() throws IOException {
        assertThat(chunked("/api/tickets", "{\"title\":\"In", " pieces\",", "\"description\":\"\"}"))
                .startsWith("HTTP/1.1 201")
                .contains("\"title\":\"In pieces\"");
        refused(chunked("/api/tickets", "{\"title\":", "}"), 400, "malformed-request");
    }

    /** Whatever is asked in whichever way, under /api there is no page and no silence. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api",
                "GET /api/",
                "GET /api/nothing",
                "GET /api/tickets/",
                "GET /api/tickets/000-000/nothing",
                "GET /api/docs/nothing.html",
                "GET /api/public/nothing",
                "GET //api/nothing",
                "GET /api/../api/nothing",
                "GET /api/tickets?limit=%zz",
                "GET /api/tickets?limit=0",
                "GET /api/tickets?cursor=%00",
                "GET /api/tickets/%00",
                "PUT /api/tickets",
                "DELETE /api/tickets/000-000",
                "POST /api/stream",
                "TRACE /api/tickets",
                "FOO /api/tickets",
                "PATCH /api/tickets/000-000"
            })
    void every_error_is_a_problem(String call) throws IOException {
        var answer =
                Raw.answer(call + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1\\.1 4\\d\\d .*");
        assertThat(answer.split("\r\n\r\n", 2)[0])
                .as(call)
                .containsIgnoringCase("\r\nContent-Type: application/problem+json");
        assertThat(JsonPath.from(answer.split("\r\n\r\n", 2)[1]).getString("type"))
                .as(call)
                .startsWith("urn:sexton:problem:");
    }

    @Test
    void the_same_key_with_the_same_body_answers_the_first_response_again() {
        var first = post("key-1", Map.of("title", "Once", "description", "")).statusCode(201);
        var again = post("key-1", Map.of("title", "Once", "description", "")).statusCode(201);

        again.body(equalTo(first.extract().asString()))
                .header("ETag", first.extract().header("ETag"))
                .header("Location", first.extract().header("Location"));
    }

    @Test
    void the_same_key_with_another_body_is_422() {
        post("key-2", Map.of("title", "Once", "description", "")).statusCode(201);

        refused(post("key-2", Map.of("title", "Twice", "description", "")), 422, "key-reused");
    }

    @Test
    void a_refused_request_may_be_put_right_under_the_same_key() {
        post("key-3", Map.of("title", "", "description", "")).statusCode(400);

        post("key-3", Map.of("title", "Now", "description", "")).statusCode(201);
    }

    @Test
    void a_key_that_is_no_key_is_400() {
        refused(post("two words", Map.of("title", "A", "description", "")), 400, "invalid-input")
                .body("violations.field", contains("Idempotency-Key"));
    }

    private static ValidatableResponse post(String key, Map<String, ?> ticket) {
        return sending(ticket).header("Idempotency-Key", key).post(TICKETS).then();
    }
}
