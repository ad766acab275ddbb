package org.sexton.adapters.rest.resource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sexton.adapters.rest.testing.Desk.TICKET;
import static org.sexton.adapters.rest.testing.Desk.change;
import static org.sexton.adapters.rest.testing.Desk.create;
import static org.sexton.adapters.rest.testing.Desk.look;
import static org.sexton.adapters.rest.testing.Desk.opened;
import static org.sexton.adapters.rest.testing.Desk.sending;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.rest.testing.House;

/** The calls on one ticket, as the contract has them. */
@QuarkusTest
@TestSecurity(user = House.BEN, roles = "staff")
class TicketTest {

    private static final Map<String, Object> FULL = Map.of(
            "title",
            " The side door\twill not lock ",
            "description",
            "Since Sunday.\r\nThe bolt is bent.",
            "priority",
            "high",
            "category",
            "doors",
            "location",
            Map.of("key", "kitchen", "text", "behind the stove", "point", Map.of("lat", 51.4755411, "lon", -0.03261)),
            "sensitive",
            true,
            "assignee",
            Map.of("userId", House.ANNA),
            "dueOn",
            "2026-04-30");

    @Test
    void a_ticket_is_created_with_201_Location_and_ETag() {
        var created = create(Map.of("title", "The tap drips", "description", ""))
                .statusCode(201)
                .header("ETag", "\"1\"");
        String reference = created.extract().path("reference");

        created.header("Location", endsWith("/api/tickets/" + reference)).body("version", equalTo(1));
        look(reference).statusCode(200).body("title", equalTo("The tap drips"));
    }

    @Test
    void a_ticket_answers_every_member_of_the_contract() {
        look(opened(FULL))
                .body("reference", matchesPattern("[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}"))
                .body("title", equalTo("The side door will not lock"))
                .body("description", equalTo("Since Sunday.\nThe bolt is bent."))
                .body("status.key", equalTo("new"))
                .body("status.label", equalTo("New"))
                .body("status.phase", equalTo("open"))
                .body("priority", equalTo("high"))
                .body("category.key", equalTo("doors"))
                .body("category.label", equalTo("Doors"))
                .body("location.key", equalTo("kitchen"))
                .body("location.label", equalTo("Parish hall / Kitchen"))
                .body("location.text", equalTo("behind the stove"))
                .body("location.point.lat", equalTo(51.475541f))
                .body("sensitive", equalTo(true))
                .body("reporter.kind", equalTo("staff"))
                .body("reporter.userId", equalTo(House.BEN))
                .body("reporter.name", equalTo("Ben Staff"))
                .body("reporter.email", equalTo("ben.staff@example.org"))
                .body("assignee.kind", equalTo("staff"))
                .body("assignee.userId", equalTo(House.ANNA))
                .body("assignee.name", equalTo("Anna Admin"))
                .body("dueOn", equalTo("2026-04-30"))
                .body("createdAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"))
                .body("version", equalTo(1));
    }

    @Test
    void what_is_empty_is_null_and_not_left_out() {
        look(opened("Nothing but a title"))
                .body("$", hasKey("category"))
                .body("category", nullValue())
                .body("$", hasKey("location"))
                .body("$", hasKey("assignee"))
                .body("$", hasKey("dueOn"))
                .body("$", hasKey("resolvedAt"))
                .body("resolvedAt", nullValue());
    }

    @Test
    void a_location_without_words_reads_as_its_label() {
        look(opened(Map.of("title", "A", "description", "", "location", Map.of("key", "hall"))))
                .body("location.text", equalTo("Parish hall"));
    }

    @Test
    void a_ticket_says_what_the_caller_may_change() {
        look(opened("A")).body("allowedMoves", hasItems("title", "status", "priority", "assignee", "dueOn"));
    }

    @Test
    void a_reference_is_found_as_people_type_it() {
        var reference = opened("A");

        look(reference.replace("-", "").toLowerCase(Locale.ROOT)).statusCode(200);
    }

    @Test
    void what_is_no_reference_names_no_ticket() {
        look("nonsense").statusCode(404);
        look("000-000").statusCode(404).body("type", equalTo("urn:sexton:problem:not-found"));
    }

    @Test
    void several_fields_in_one_patch_are_one_entry_of_the_audit_log() {
        var reference = opened("A");

        change(reference, "{\"status\":\"resolved\",\"priority\":\"urgent\",\"title\":\"B\"}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status.phase", equalTo("resolved"))
                .body("resolvedAt", not(nullValue()));
        events(reference)
                .body("items", hasSize(2))
                .body("items[1].changes.field", contains("title", "status", "priority"));
    }

    @Test
    void a_patch_leaves_alone_what_it_does_not_mention() {
        var reference = opened(FULL);

        change(reference, "{\"priority\":\"low\"}")
                .body("priority", equalTo("low"))
                .body("dueOn", equalTo("2026-04-30"))
                .body("category.key", equalTo("doors"));
    }

    @Test
    void null_clears_what_may_be_empty() {
        var reference = opened(FULL);

        change(reference, "{\"category\":null,\"location\":null,\"dueOn\":null}")
                .statusCode(200)
                .body("category", nullValue())
                .body("location", nullValue())
                .body("dueOn", nullValue());
    }

    @Test
    void null_is_refused_for_what_may_not_be_empty() {
        change(opened("A"), "{\"title\":null,\"status\":null,\"priority\":null,\"sensitive\":null}")
                .statusCode(400)
                .body("violations.field", contains("title", "status", "priority", "sensitive"))
                .body("violations.code", contains("required", "required", "required", "required"));
    }

    @Test
    void a_patch_that_changes_nothing_is_no_event() {
        var reference = opened("A");

        change(reference, "{\"title\":\"A\"}").statusCode(200).header("ETag", "\"1\"");
        change(reference, "{}").statusCode(200).header("ETag", "\"1\"");
        events(reference).body("items", hasSize(1));
    }

    @Test
    void a_merge_patch_is_taken_by_its_own_media_type() {
        given().contentType("application/merge-patch+json")
                .body("{\"sensitive\":true}")
                .patch(TICKET, opened("A"))
                .then()
                .statusCode(200)
                .body("sensitive", equalTo(true));
    }

    @Test
    void a_stale_If_Match_is_412_and_changes_nothing() {
        var reference = opened("A");
        change(reference, "{\"title\":\"B\"}");

        sending("{\"title\":\"C\"}")
                .header("If-Match", "\"1\"")
                .patch(TICKET, reference)
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:sexton:problem:stale"))
                .body("currentVersion", equalTo(2));
        look(reference).body("title", equalTo("B"));
        given().header("If-Match", "\"1\"")
                .delete(TICKET + "/assignee", reference)
                .then()
                .statusCode(412);
    }

    @Test
    void a_current_If_Match_is_let_through() {
        var reference = opened("A");

        sending("{\"title\":\"B\"}")
                .header("If-Match", "\"1\"")
                .patch(TICKET, reference)
                .then()
                .statusCode(200);
        sending("{\"title\":\"C\"}")
                .header("If-Match", "*")
                .patch(TICKET, reference)
                .then()
                .statusCode(200);
    }

    @Test
    void a_malformed_If_Match_is_400() {
        sending("{\"title\":\"C\"}")
                .header("If-Match", "1")
                .patch(TICKET, opened("A"))
                .then()
                .statusCode(400)
                .body("violations.field", contains("If-Match"));
    }

    @Test
    void a_ticket_that_is_known_is_304() {
        var reference = opened("A");

        given().header("If-None-Match", "\"1\"")
                .get(TICKET, reference)
                .then()
                .statusCode(304)
                .header("ETag", "\"1\"");
        given().header("If-None-Match", "\"7\"").get(TICKET, reference).then().statusCode(200);
    }

    @Test
    void somebody_of_the_staff_is_assigned_by_id() {
        var reference = opened("A");

        sending(Map.of("userId", House.ANNA))
                .put(TICKET + "/assignee", reference)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("assignee.kind", equalTo("staff"))
                .body("assignee.name", equalTo("Anna Admin"));
    }

    @Test
    void anybody_is_assigned_by_name() {
        var reference = opened("A");

        sending(Map.of("name", "Bob the plumber"))
                .put(TICKET + "/assignee", reference)
                .then()
                .statusCode(200)
                .body("assignee", equalTo(Map.of("kind", "named", "name", "Bob the plumber")));
    }

    @Test
    void an_assignee_is_taken_away_with_DELETE() {
        var reference = opened(FULL);

        given().delete(TICKET + "/assignee", reference).then().statusCode(200).body("assignee", nullValue());
    }

    @Test
    void an_assignee_is_either_a_user_or_a_name() {
        var reference = opened("A");

        sending(Map.of("userId", House.ANNA, "name", "Bob"))
                .put(TICKET + "/assignee", reference)
                .then()
                .statusCode(400);
        sending(Map.of("userId", House.MIA))
                .put(TICKET + "/assignee", reference)
                .then()
                .statusCode(400)
                .body("violations.field", contains("assignee.userId"));
    }

    @Test
    void the_audit_log_says_who_when_and_what_oldest_first() {
        var reference = opened("A");
        change(reference, "{\"sensitive\":true,\"dueOn\":\"2026-05-01\"}");

        events(reference)
                .body("items.sequence", contains(1, 2))
                .body("items.type", contains("created", "changed"))
                .body("items[1].actor", equalTo(Map.of("kind", "user", "userId", House.BEN, "name", "Ben Staff")))
                .body("items[1].at", matchesPattern(".*\\.\\d{3}Z"))
                .body("items[1].changes[0].field", equalTo("sensitive"))
                .body("items[1].changes[0].from", equalTo(false))
                .body("items[1].changes[0].to", equalTo(true))
                .body("items[1].changes[1].from", nullValue())
                .body("items[1].changes[1].to", equalTo("2026-05-01"))
                .body("items[1].hash", matchesPattern("[0-9a-f]{64}"));
    }

    private static ValidatableResponse events(String reference) {
        return given().get(TICKET + "/events", reference).then().statusCode(200);
    }

    @Test
    void staff_who_can_be_assigned_are_listed() {
        // others invite people too
        given().get("/api/staff")
                .then()
                .statusCode(200)
                .body("items.name", hasItems("Anna Admin", "Ben Staff"))
                .body("items.name", not(hasItem("Mia Member")));
        given().queryParam("q", "ben").get("/api/staff").then().body("items.userId", contains(House.BEN));
    }
}
