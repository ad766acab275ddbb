package org.sexton.adapters.rest.resource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.rest.testing.House;

/** Whom a note would call. */
@QuarkusTest
@TestSecurity(user = House.BEN, roles = "staff")
class MentionsTest {

    private static ValidatableResponse mentioned(Map<String, String> note) {
        return given().contentType("application/json")
                .body(note)
                .post("/api/staff/mentions")
                .then();
    }

    @Test
    void whoever_is_called_is_told_of_without_an_address() {
        mentioned(Map.of("body", "@Anna, @Nobody: the key?"))
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].keySet()", hasSize(3))
                .body("items[0].name", equalTo("Anna Admin"))
                .body("items[0].mailed", equalTo("at_once"));
        mentioned(Map.of("body", "Nobody is called.")).statusCode(200).body("items", hasSize(0));
    }

    @Test
    void what_is_wrong_is_told() {
        mentioned(Map.of()).statusCode(400).body("violations.field", contains("body"));
        mentioned(Map.of("body", "A", "text", "B")).statusCode(400).body("violations.field", contains("text"));
    }
}
