package org.sexton.adapters.rest.resource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sexton.adapters.rest.testing.Desk.PROBLEM;
import static org.sexton.adapters.rest.testing.Desk.TICKET;
import static org.sexton.adapters.rest.testing.Desk.TICKETS;
import static org.sexton.adapters.rest.testing.Desk.change;
import static org.sexton.adapters.rest.testing.Desk.look;
import static org.sexton.adapters.rest.testing.Desk.opened;
import static org.sexton.adapters.rest.testing.Desk.sending;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.rest.testing.House;

/** Duplicates and related tickets, as staff see them. */
@QuarkusTest
@TestSecurity(user = House.BEN, roles = "staff")
class MergeTest {

    private static final String MERGE = TICKET + "/merge";
    private static final String RELATED = TICKET + "/related/{other}";

    private static ValidatableResponse merge(String reference, String into) {
        return sending(Map.of("into", into)).post(MERGE, reference).then();
    }

    private static ValidatableResponse links(String reference) {
        return given().get(TICKET + "/links", reference).then().statusCode(200);
    }

    @Test
    void a_merge_answers_the_duplicate_and_both_sides_show_it() {
        var tap = opened("Tap");
        var sink = opened("Sink");

        merge(tap, sink)
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("reference", equalTo(tap))
                .body("mergedInto", equalTo(sink))
                .body("allowedMoves", empty());
        look(sink).header("ETag", "\"2\"").body("mergedInto", nullValue());
        links(tap).body("mergedInto.reference", equalTo(sink)).body("mergedInto.title", equalTo("Sink"));
        links(sink)
                .body("duplicates.reference", contains(tap))
                .body("duplicates.merged", contains(true))
                .body("mergedInto", nullValue());

        given().header("If-Match", "\"2\"")
                .delete(MERGE, tap)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("mergedInto", nullValue())
                .body("allowedMoves", hasItem("title"));
        links(sink).body("duplicates", empty());
        look(sink).header("ETag", "\"3\"");
    }

    @Test
    void a_merged_ticket_is_closed_with_409_and_says_where_it_went() {
        var tap = opened("Tap");
        var sink = opened("Sink");
        merge(tap, sink).statusCode(201);

        for (var refused : new ValidatableResponse[] {
            change(tap, "{\"title\":\"Gate\"}"),
            merge(tap, opened("Drain")),
            given().delete(TICKET + "/assignee", tap).then(),
            given().put(RELATED, tap, sink).then(),
            sending(Map.of("body", "Hello", "visibility", "internal"))
                    .post(TICKET + "/comments", tap)
                    .then()
        }) {
            refused.statusCode(409)
                    .contentType(PROBLEM)
                    .body("type", equalTo("urn:sexton:problem:conflict"))
                    .body("mergedInto", equalTo(sink));
        }
        given().delete(MERGE, sink).then().statusCode(409).body("mergedInto", nullValue());
    }

    @Test
    void what_can_t_be_merged_into_is_told_with_its_code() {
        var tap = opened("Tap");
        var sink = opened("Sink");
        merge(tap, sink).statusCode(201);

        merge(sink, sink).statusCode(400).body("violations.code", contains("itself"));
        merge(sink, tap).statusCode(400).body("violations.code", contains("circular"));
        merge(opened("Drain"), tap).statusCode(400).body("violations.code", contains("merged"));
        merge(sink, "000-000")
                .statusCode(400)
                .body("violations.field", contains("into"))
                .body("violations.code", contains("unknown"));
        sending(Map.of()).post(MERGE, sink).then().statusCode(400).body("violations.code", contains("required"));
        sending("{\"into\":7}").post(MERGE, sink).then().statusCode(400).body("violations.field", contains("into"));
    }

    @Test
    void a_stale_merge_changes_nothing_and_a_repeated_one_is_made_once() {
        var tap = opened("Tap");
        var sink = opened("Sink");

        sending(Map.of("into", sink))
                .header("If-Match", "\"7\"")
                .post(MERGE, tap)
                .then()
                .statusCode(412)
                .body("currentVersion", equalTo(1));
        for (int i = 0; i < 2; i++) {
            sending(Map.of("into", sink))
                    .header("Idempotency-Key", "merge-" + tap)
                    .post(MERGE, tap)
                    .then()
                    .statusCode(201)
                    .header("ETag", "\"2\"");
        }
        look(sink).header("ETag", "\"2\"");
        given().header("If-Match", "\"1\"").delete(MERGE, tap).then().statusCode(412);
    }

    @Test
    void lists_leave_the_merged_out_unless_they_are_asked_for() {
        var tap = opened("Uniquetap");
        var sink = opened("Uniquetap");
        merge(tap, sink).statusCode(201);

        given().get(TICKETS + "?q=uniquetap").then().body("items.reference", contains(sink));
        given().get(TICKETS + "?q=uniquetap&merged=false").then().body("items.reference", contains(sink));
        given().get(TICKETS + "?q=uniquetap&merged=true").then().body("items.reference", contains(tap));
        given().get(TICKETS + "?q=" + tap).then().body("items.reference", contains(tap));
        given().get(TICKETS + "?merged=perhaps").then().statusCode(400).body("violations.field", contains("merged"));
    }

    @Test
    void what_it_is_like_is_offered_but_neither_itself_nor_what_is_sensitive() {
        var one = opened("Belltower lightning rod loose");
        var other = opened("Lightning rod at the belltower is loose");
        var hidden = opened("Belltower lightning rod stolen");
        change(hidden, "{\"sensitive\":true}").statusCode(200);
        var similar = TICKET + "/similar";

        given().get(similar, one).then().statusCode(200).body("items.reference", contains(other));
        given().get(similar, hidden).then().body("items.reference", hasItem(other));
        merge(other, one).statusCode(201);
        given().get(similar, one).then().body("items", empty());
        given().get(similar, "000-000").then().statusCode(404);
    }

    @Test
    void both_sides_are_in_the_audit_log() {
        var tap = opened("Tap");
        var sink = opened("Sink");
        merge(tap, sink).statusCode(201);
        given().delete(MERGE, tap).then().statusCode(200);
        given().put(RELATED, tap, sink).then().statusCode(200).header("ETag", "\"4\"");

        given().get(TICKET + "/events", tap)
                .then()
                .body("items[1].changes", contains(mapOf("mergedInto", null, sink)))
                .body("items[2].changes", contains(mapOf("mergedInto", sink, null)))
                .body("items[3].changes", contains(mapOf("related", null, sink)));
        given().get(TICKET + "/events", sink)
                .then()
                .body("items[1].changes", contains(mapOf("duplicate", null, tap)))
                .body("items[2].changes", contains(mapOf("duplicate", tap, null)))
                .body("items[3].changes", contains(mapOf("related", null, tap)));
    }

    private static Map<String, Object> mapOf(String field, @Nullable String from, @Nullable String to) {
        var change = new HashMap<String, Object>();
        change.put("field", field);
        change.put("from", from);
        change.put("to", to);
        return change;
    }

    @Test
    void tickets_are_related_and_let_go_of_from_either_side() {
        var tap = opened("Tap");
        var sink = opened("Sink");

        given().header("If-Match", "\"1\"")
                .put(RELATED, tap, sink)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("reference", equalTo(tap));
        given().put(RELATED, sink, tap).then().statusCode(200).header("ETag", "\"2\"");
        links(tap).body("related.reference", contains(sink));
        links(sink).body("related.title", contains("Tap"));
        given().header("If-Match", "\"1\"").delete(RELATED, tap, sink).then().statusCode(412);
        given().delete(RELATED, sink, tap).then().statusCode(200);
        links(tap).body("related", not(hasItem(sink)));

        given().put(RELATED, tap, tap).then().statusCode(400).body("violations.code", contains("itself"));
        given().put(RELATED, tap, "000-000").then().statusCode(404);
        given().get(TICKET + "/links", "000-000").then().statusCode(404);
    }
}
