package org.sexton.adapters.rest.resource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.sexton.adapters.rest.testing.Desk.PROBLEM;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.rest.testing.House;

@QuarkusTest
@TestSecurity(user = House.ANNA, roles = "admin")
class AuditTest {

    private static final String VERIFY = "/api/admin/audit/verify";

    private static void openTicket() {
        given().contentType("application/json")
                .body("{\"title\": \"Door\", \"description\": \"\"}")
                .post("/api/tickets")
                .then()
                .statusCode(201);
    }

    @Test
    void says_how_much_is_intact() {
        openTicket();

        given().get(VERIFY)
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("tickets", greaterThanOrEqualTo(1))
                .body("events", greaterThanOrEqualTo(1))
                .body("adminEvents", greaterThanOrEqualTo(2))
                .body("erased", equalTo(0))
                .body("brokenLogs", equalTo(0))
                .body("broken", nullValue())
                .body("head", matchesPattern("[0-9a-f]{64}"));
    }

    @Test
    void finds_a_head_again_that_it_told() {
        var head = given().get(VERIFY).then().extract().<String>path("head");

        given().queryParam("head", head.toUpperCase(Locale.ROOT))
                .get(VERIFY)
                .then()
                .statusCode(200)
                .body("intact", equalTo(true));
    }

    @Test
    void names_a_head_that_is_lost() {
        var head = "ab".repeat(32);

        given().queryParam("head", head)
                .get(VERIFY)
                .then()
                .statusCode(200)
                .body("intact", equalTo(false))
                .body("brokenLogs", equalTo(1))
                .body("broken.log", equalTo("administration"))
                .body("broken.reason", equalTo("head_lost"))
                .body("broken.sequence", equalTo(0))
                .body("broken.reference", nullValue())
                .body("broken.expected", equalTo(head));
    }

    @Test
    void a_head_that_is_none_is_a_problem() {
        given().queryParam("head", "yesterday's")
                .get(VERIFY)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("violations.field", contains("head"));
    }

    @Test
    void gives_its_place_back_each_time() {
        for (int i = 0; i < 3; i++) {
            given().queryParam("head", "none").get(VERIFY).then().statusCode(400);
            given().get(VERIFY).then().statusCode(200);
        }
    }
}
