package org.sexton.adapters.rest.resource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.sexton.adapters.rest.testing.Desk.PROBLEM;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.rest.testing.House;

@QuarkusTest
@TestSecurity(user = House.ANNA, roles = "admin")
class AuditTest {

    private static final String AUDIT = "/api/admin/audit";
    private static final String VERIFY = AUDIT + "/verify";

    private static String openTicket() {
        return given().contentType("application/json")
                .body("{\"title\": \"Door\", \"description\": \"\"}")
                .post("/api/tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
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

    @Test
    void what_was_done_to_a_ticket_is_found_with_whoever_did_it() {
        var reference = openTicket();
        given().contentType("application/json").body("{\"title\": \"Gate\"}").patch("/api/tickets/" + reference);

        given().queryParam("ticket", reference.toLowerCase(Locale.ROOT))
                .get(AUDIT)
                .then()
                .statusCode(200)
                .body("total.value", equalTo(2))
                .body("next", nullValue())
                .body("items.sequence", contains(2, 1))
                .body("items[0].ticket.reference", equalTo(reference))
                .body("items[0].ticket.title", equalTo("Gate"))
                .body("items[0].subject", nullValue())
                .body("items[0].actor.userId", equalTo(House.ANNA))
                .body("items[0].actor.name", equalTo("Anna Admin"))
                .body("items[0].type", equalTo("changed"))
                .body("items[0].changes[0].from", equalTo("Door"))
                .body("items[0].erased", equalTo(false))
                .body("items[0].hash", matchesPattern("[0-9a-f]{64}"));
        given().queryParam("ticket", reference)
                .queryParam("person", House.BEN)
                .get(AUDIT)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void changes_of_a_person_name_them() {
        given().contentType("application/json")
                .body("{\"role\": \"staff\"}")
                .patch("/api/admin/users/" + House.MIA)
                .then()
                .statusCode(200);
        given().contentType("application/json")
                .body("{\"role\": \"member\"}")
                .patch("/api/admin/users/" + House.MIA)
                .then()
                .statusCode(200);

        given().queryParam("person", House.ANNA)
                .queryParam("kind", "user", "organisation")
                .get(AUDIT)
                .then()
                .statusCode(200)
                .body("person", equalTo("Anna Admin"))
                .body("items.subject.kind", everyItem(in(List.of("user", "organisation"))))
                .body("items.find { it.subject?.key == '" + House.MIA + "' }.subject.name", equalTo("Mia Member"))
                .body("items.find { it.subject?.key == '" + House.MIA + "' }.ticket", nullValue());
    }

    @Test
    void pages_follow_each_other() {
        var reference = openTicket();
        given().contentType("application/json").body("{\"title\": \"Gate\"}").patch("/api/tickets/" + reference);

        var cursor = given().queryParam("ticket", reference)
                .queryParam("limit", 1)
                .get(AUDIT)
                .then()
                .statusCode(200)
                .body("items.sequence", contains(2))
                .extract()
                .<String>path("next");

        given().queryParam("ticket", reference)
                .queryParam("cursor", cursor)
                .get(AUDIT)
                .then()
                .statusCode(200)
                .body("items.sequence", contains(1));
        given().queryParam("cursor", cursor).get(AUDIT).then().statusCode(400);
    }

    @Test
    void what_is_not_understood_is_told_all_at_once() {
        given().queryParam("person", "Anna")
                .queryParam("ticket", "the door")
                .queryParam("from", "yesterday")
                .queryParam("to", "now")
                .queryParam("kind", "TICKET")
                .queryParam("limit", 0)
                .get(AUDIT)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("violations.field", containsInAnyOrder("person", "ticket", "kind", "from", "to", "limit"));
    }
}
