package org.sexton.adapters.rest.resource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.sexton.adapters.rest.testing.Desk.PROBLEM;
import static org.sexton.adapters.rest.testing.Desk.change;
import static org.sexton.adapters.rest.testing.Desk.look;
import static org.sexton.adapters.rest.testing.Desk.opened;
import static org.sexton.adapters.rest.testing.Desk.sending;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.rest.testing.House;

/** Statuses, categories and places as an admin keeps them; each test leaves them as they were. */
@QuarkusTest
@TestSecurity(user = House.ANNA, roles = "admin")
class CatalogueTest {

    private static final String STATUSES = "/api/admin/statuses";
    private static final String CATEGORIES = "/api/admin/categories";
    private static final String LOCATIONS = "/api/admin/locations";
    private static final String CONFIG = "/api/public/config";

    @AfterEach
    void nothing_stays() {
        Stream.of("waiting", "done").forEach(key -> given().delete(STATUSES + "/" + key + "?replaceWith=open"));
        given().delete(CATEGORIES + "/roof?replaceWith=doors");
        Stream.of("oven", "stove", "barn", "site")
                .forEach(key -> given().delete(LOCATIONS + "/" + key + "?replaceWith=hall"));
        given().get(STATUSES).then().body("items.key", contains("new", "open", "resolved"));
        given().get(CATEGORIES).then().body("items.key", containsInAnyOrder("doors", "heating"));
        given().get(LOCATIONS).then().body("items.key", contains("hall", "kitchen"));
    }

    private static Response add(String path, Map<String, ?> body) {
        return sending(body).post(path);
    }

    private static Response patch(String path, String body) {
        return sending(body).patch(path);
    }

    private static void addWaiting() {
        add(STATUSES, Map.of("key", "waiting", "label", "Waiting on parts", "phase", "open", "position", 2))
                .then()
                .statusCode(201)
                .header("Location", STATUSES + "/waiting")
                .body("key", equalTo("waiting"))
                .body("label", equalTo("Waiting on parts"))
                .body("phase", equalTo("open"))
                .body("position", equalTo(2))
                .body("colour", equalTo("grey"))
                .body("initial", equalTo(false))
                .body("tickets", equalTo(0));
    }

    @Test
    void what_is_added_is_known_to_everyone_at_once() {
        var tag = given().get(CONFIG).then().statusCode(200).extract().header("ETag");
        given().header("If-None-Match", tag).get(CONFIG).then().statusCode(304);
        addWaiting();

        given().header("If-None-Match", tag)
                .get(CONFIG)
                .then()
                .statusCode(200)
                .body("statuses.key", contains("new", "waiting", "open", "resolved"));
        var ticket = opened("Lamp");
        change(ticket, "{\"status\": \"waiting\"}").statusCode(200);
        given().get("/api/tickets?status=waiting").then().body("items.reference", contains(ticket));
        given().get("/api/public/tickets/" + ticket).then().body("status.label", equalTo("Waiting on parts"));

        patch(STATUSES + "/waiting", "{\"label\": \"Parts are coming\"}")
                .then()
                .statusCode(200)
                .body("tickets", equalTo(1));
        look(ticket).body("status.label", equalTo("Parts are coming"));
        given().get("/api/public/tickets/" + ticket).then().body("status.label", equalTo("Parts are coming"));
    }

    @Test
    void the_public_answer_s_validator_moves_with_a_label() {
        addWaiting();
        var ticket = opened("Lamp");
        change(ticket, "{\"status\": \"waiting\"}").statusCode(200);
        var page = "/api/public/tickets/" + ticket;
        var tag = given().get(page).then().extract().header("ETag");
        patch(STATUSES + "/waiting", "{\"colour\": \"pink\", \"position\": 3}")
                .then()
                .statusCode(200);
        given().header("If-None-Match", tag).get(page).then().statusCode(304);

        patch(STATUSES + "/waiting", "{\"label\": \"Parts are coming\"}").then().statusCode(200);

        given().header("If-None-Match", tag).get(page).then().statusCode(200);
    }

    @Test
    void the_same_key_is_answered_the_same_way() {
        var once = UUID.randomUUID().toString();
        var body = Map.of("key", "waiting", "label", "Waiting", "phase", "open");
        for (int i = 0; i < 2; i++) {
            sending(body)
                    .header("Idempotency-Key", once)
                    .post(STATUSES)
                    .then()
                    .statusCode(201)
                    .body("key", equalTo("waiting"));
        }
        sending(Map.of("key", "done", "label", "Done", "phase", "resolved"))
                .header("Idempotency-Key", once)
                .post(STATUSES)
                .then()
                .statusCode(422);
        add(STATUSES, body).then().statusCode(409).contentType(PROBLEM);
        add(STATUSES, Map.of("key", "done", "label", "WAITING", "phase", "open"))
                .then()
                .statusCode(400)
                .body("violations.field", contains("label"));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        sending("{\"key\": \"No Key\", \"phase\": \"shut\", \"position\": \"2\", \"colour\": \"#f00\", \"extra\": 1}")
                .post(STATUSES)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("violations.field", containsInAnyOrder("key", "label", "phase", "position", "colour", "extra"));
        patch(STATUSES + "/new", "{\"key\": \"newer\", \"label\": null, \"position\": 1.5}")
                .then()
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("key", "label", "position"));
        add(LOCATIONS, Map.of("parent", "nowhere", "kind", "planet"))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("kind"))
                .body("violations.field", hasItem("label"));
    }

    @Test
    void a_status_that_tickets_are_in_goes_only_with_another_in_its_place() {
        addWaiting();
        var ticket = opened("Lamp");
        change(ticket, "{\"status\": \"waiting\"}").statusCode(200);

        given().delete(STATUSES + "/waiting").then().statusCode(409).contentType(PROBLEM);
        given().delete(STATUSES + "/waiting?replaceWith=nowhere").then().statusCode(400);
        given().delete(STATUSES + "/waiting?replaceWith=open").then().statusCode(204);

        look(ticket).body("status.key", equalTo("open")).body("version", equalTo(3));
        given().get("/api/tickets/" + ticket + "/events")
                .then()
                .body("items[2].changes", equalTo(List.of(Map.of("field", "status", "from", "waiting", "to", "open"))));
        given().delete(STATUSES + "/waiting").then().statusCode(404);
    }

    @Test
    void the_last_of_a_phase_and_the_default_stay() {
        given().delete(STATUSES + "/resolved?replaceWith=open").then().statusCode(409);
        given().delete(STATUSES + "/new").then().statusCode(409);
        patch(STATUSES + "/new", "{\"initial\": false}").then().statusCode(409);
        patch(STATUSES + "/resolved", "{\"phase\": \"open\"}").then().statusCode(409);
    }

    @Test
    void categories_are_kept_the_same_way() {
        add(CATEGORIES, Map.of("key", "roof", "label", "Roof"))
                .then()
                .statusCode(201)
                .body("position", nullValue());
        patch(CATEGORIES + "/roof", "{\"position\": 1, \"label\": \"Roofs\"}")
                .then()
                .statusCode(200)
                .body("position", equalTo(1));
        given().get(CONFIG).then().body("categories.label", contains("Roofs", "Doors", "Heating"));
        var ticket = opened(Map.of("title", "Tile", "description", "", "category", "roof"));
        given().delete(CATEGORIES + "/roof").then().statusCode(409);
        given().delete(CATEGORIES + "/roof?replaceWith=doors").then().statusCode(204);
        look(ticket).body("category.key", equalTo("doors"));
    }

    @Test
    void places_are_a_tree() {
        add(LOCATIONS, Map.of("key", "oven", "label", "Oven", "parent", "kitchen"))
                .then()
                .statusCode(201)
                .body("path", equalTo("Parish hall / Kitchen / Oven"))
                .body("kind", equalTo("room"));
        patch(LOCATIONS + "/kitchen", "{\"parent\": \"oven\"}")
                .then()
                .statusCode(400)
                .body("violations.code", contains("inside_itself"));
        given().delete(LOCATIONS + "/kitchen").then().statusCode(409);
        patch(LOCATIONS + "/oven", "{\"parent\": null, \"kind\": \"object\"}")
                .then()
                .statusCode(200)
                .body("path", equalTo("Oven"))
                .body("parent", nullValue());
        given().get(CONFIG).then().body("locations.label", contains("Oven", "Parish hall", "Parish hall / Kitchen"));
    }

    @Test
    void a_printed_code_is_an_image_of_the_report_form_s_address() {
        var svg = given().get(LOCATIONS + "/kitchen/qr.svg")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("Cache-Control", containsString("no-store"))
                .extract()
                .asString();

        assertThat(Scanner.read(svg)).isEqualTo("http://desk.example/report?place=kitchen");
        given().get(LOCATIONS + "/nowhere/qr.svg").then().statusCode(404).contentType(PROBLEM);
    }
}
