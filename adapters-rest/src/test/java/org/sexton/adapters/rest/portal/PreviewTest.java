package org.sexton.adapters.rest.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.sexton.adapters.rest.testing.Desk.PROBLEM;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** How everyone would read what is being written. */
@QuarkusTest
class PreviewTest {

    private static ValidatableResponse preview(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/public/preview")
                .then();
    }

    @Test
    void it_is_masked_and_says_what_was_taken_out() {
        preview("{\"title\": \"Tap leaks\", \"description\": \"Call 0151 496 0185 or ann@example.org\"}")
                .statusCode(200)
                .body("title", equalTo("Tap leaks"))
                .body("description", equalTo("Call [tel] or [mail]"))
                .body("findings.kind", contains("phone", "email"))
                .body("findings.text", contains("0151 496 0185", "ann@example.org"))
                .body("findings.field", contains("description", "description"));
    }

    @Test
    void where_nothing_is_personal_nothing_is_said() {
        preview("{\"title\": \"Tap leaks\"}").statusCode(200).body("findings", empty());
    }

    @Test
    void what_could_not_be_sent_is_refused_alike() {
        preview("{\"description\": \"It drips\"}")
                .statusCode(400)
                .contentType(PROBLEM)
                .body("violations.field", contains("title"));
    }
}
