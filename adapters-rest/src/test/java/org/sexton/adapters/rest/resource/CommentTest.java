package org.sexton.adapters.rest.resource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sexton.adapters.rest.testing.Desk.TICKET;
import static org.sexton.adapters.rest.testing.Desk.opened;
import static org.sexton.adapters.rest.testing.Desk.sending;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.rest.testing.House;
import org.sexton.adapters.rest.testing.Public;

/** What staff write on tickets, as the contract has it. */
@QuarkusTest
@TestSecurity(user = House.BEN, roles = "staff")
class CommentTest {

    private static final String COMMENTS = TICKET + "/comments";

    private static ValidatableResponse comment(String reference, Object body) {
        return sending(body).post(COMMENTS, reference).then();
    }

    private static Map<String, String> note(String body) {
        return Map.of("body", body, "visibility", "internal");
    }

    private static Map<String, String> told(String body) {
        return Map.of("body", body, "visibility", "public");
    }

    private static ValidatableResponse comments(String reference) {
        return given().get(COMMENTS, reference).then();
    }

    @Test
    void a_comment_is_answered_with_201_and_the_version_it_made() {
        var reference = opened("A");

        comment(reference, told(" We are on it.\r\nSoon. "))
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("id", matchesPattern("[0-9a-f-]{36}"))
                .body("at", matchesPattern(".*\\.\\d{3}Z"))
                .body("author", equalTo(Map.of("kind", "user", "userId", House.BEN, "name", "Ben Staff")))
                .body("side", equalTo("staff"))
                .body("visibility", equalTo("public"))
                .body("body", equalTo("We are on it.\nSoon."));
    }

    @Test
    void comments_are_listed_oldest_first_with_the_ticket_s_version() {
        var reference = opened("A");
        comments(reference).statusCode(200).header("ETag", "\"1\"").body("items", empty());
        comment(reference, note("Among us")).statusCode(201);
        comment(reference, told("For all")).statusCode(201);

        comments(reference)
                .header("ETag", "\"3\"")
                .body("items.body", contains("Among us", "For all"))
                .body("items.visibility", contains("internal", "public"));
    }

    @Test
    void the_public_reads_what_was_written_for_it_masked_and_without_a_name() {
        var reference = opened("A");
        comment(reference, note("Among us"));
        comment(reference, told("Call 0151 496 0185"));

        Public.look(reference)
                .body("comments", hasSize(1))
                .body("comments[0].author", equalTo("staff"))
                .body("comments[0].body", equalTo("Call [tel]"))
                .body("comments[0].keySet()", equalTo(Set.of("at", "author", "body")))
                .body(not(containsString("Among us")))
                .body(not(containsString("Ben")));
    }

    @Test
    void a_comment_is_an_event_of_the_audit_log() {
        var reference = opened("A");
        comment(reference, note("Among us"));
        comment(reference, told("For all"));

        given().get(TICKET + "/events", reference)
                .then()
                .body("items.type", contains("created", "commented", "commented"))
                .body("items[1].changes.field", contains("note"))
                .body("items[1].changes.to", contains("Among us"))
                .body("items[2].changes.field", contains("comment"));
    }

    @Test
    void nobody_guesses_for_whom_a_comment_is_and_all_that_is_wrong_is_told_at_once() {
        var reference = opened("A");

        comment(reference, Map.of("body", "For whom?"))
                .statusCode(400)
                .body("violations.field", contains("visibility"))
                .body("violations.code", contains("required"));
        comment(reference, "{}").statusCode(400).body("violations.field", contains("body", "visibility"));
        comment(reference, "{\"body\":\" \",\"visibility\":\"everyone\"}")
                .statusCode(400)
                .body("violations.field", contains("body", "visibility"))
                .body("violations.code", contains("required", "unknown"));
        comment(reference, "{\"body\":7,\"visibility\":true,\"to\":\"Ann\"}")
                .statusCode(400)
                .body("violations.field", contains("body", "visibility", "to"))
                .body("violations.code", contains("wrong_type", "wrong_type", "unknown_property"));
        comments(reference).body("items", empty());
    }

    @Test
    void a_comment_on_an_outdated_version_is_412_where_the_version_is_said() {
        var reference = opened("A");
        comment(reference, note("First"));

        given().contentType("application/json")
                .body(note("Second"))
                .header("If-Match", "\"1\"")
                .post(COMMENTS, reference)
                .then()
                .statusCode(412)
                .body("currentVersion", equalTo(2));
        comment(reference, note("Third")).statusCode(201);
        comments(reference).body("items.body", contains("First", "Third"));
    }

    @Test
    void the_same_key_writes_one_comment() {
        var reference = opened("A");

        var first = keyed("comment-1", reference, note("Once")).statusCode(201);
        keyed("comment-1", reference, note("Once"))
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body(equalTo(first.extract().asString()));
        keyed("comment-1", reference, told("Once")).statusCode(422);
        keyed("comment-1", opened("Another"), note("Once")).statusCode(422);
        comments(reference).body("items", hasSize(1));
    }

    private static ValidatableResponse keyed(String key, String reference, Object body) {
        return sending(body)
                .header("Idempotency-Key", key)
                .post(COMMENTS, reference)
                .then();
    }

    @Test
    void there_are_no_comments_on_what_is_not_there() {
        for (var reference : List.of("000-000", "nonsense")) {
            comments(reference).statusCode(404);
            comment(reference, note("A")).statusCode(404);
        }
    }

    private static ValidatableResponse edit(String reference, String id, Object body) {
        return sending(body).patch(COMMENTS + "/{id}", reference, id).then();
    }

    private static String written(String reference, Map<String, String> comment) {
        return comment(reference, comment).statusCode(201).extract().path("id");
    }

    @Test
    void what_one_wrote_is_put_right_and_the_log_keeps_what_it_said() {
        var reference = opened("A");
        var id = written(reference, told("Bob coms"));

        edit(reference, id, Map.of("body", "Bob comes: 0151 496 0185"))
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("id", equalTo(id))
                .body("body", equalTo("Bob comes: 0151 496 0185"))
                .body("editedAt", matchesPattern(".*\\.\\d{3}Z"))
                .body("editableUntil", matchesPattern(".*\\.\\d{3}Z"));

        comments(reference).header("ETag", "\"3\"").body("items.body", contains("Bob comes: 0151 496 0185"));
        Public.look(reference).body("comments.body", contains("Bob comes: [tel]"));
        given().get(TICKET + "/events", reference)
                .then()
                .body("items[2].type", equalTo("comment_edited"))
                .body("items[2].changes[0].from", equalTo("Bob coms"))
                .body("items[2].changes[0].to", equalTo("Bob comes: 0151 496 0185"));
    }

    @Test
    void an_edit_names_its_comment_and_may_name_its_version() {
        var reference = opened("A");
        var id = written(reference, note("First"));

        given().contentType("application/merge-patch+json")
                .body(Map.of("body", "Second"))
                .header("If-Match", "\"1\"")
                .patch(COMMENTS + "/{id}", reference, id)
                .then()
                .statusCode(412);
        edit(reference, "0198a000-0000-7000-8000-0000000000ff", Map.of("body", "Second"))
                .statusCode(404);
        edit(reference, "nonsense", Map.of("body", "Second")).statusCode(404);
        edit(opened("B"), id, Map.of("body", "Second")).statusCode(404);
        edit(reference, id, Map.of("body", " ", "visibility", "public"))
                .statusCode(400)
                .body("violations.field", contains("body", "visibility"));
        comments(reference).body("items.body", contains("First"));
    }

    @Test
    @TestSecurity(user = House.ANNA, roles = "admin")
    void whoever_reads_is_told_what_is_theirs_to_edit() {
        var reference = opened("A");
        written(reference, note("Mine"));

        comments(reference)
                .body("items[0].editableUntil", matchesPattern(".*Z"))
                .body("items[0].editedAt", nullValue());
    }
}
