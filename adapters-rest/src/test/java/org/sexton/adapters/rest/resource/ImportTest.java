package org.sexton.adapters.rest.resource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sexton.adapters.rest.testing.Desk.PROBLEM;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.rest.testing.House;
import org.sexton.application.port.in.WorkOnImports;

/** Imports over HTTP, from the upload to the undoing. */
@QuarkusTest
@TestSecurity(
        user = House.ANNA,
        roles = {"member", "staff", "admin"})
class ImportTest {

    private static final String IMPORTS = "/api/admin/imports";

    @Inject
    WorkOnImports work;

    private static ValidatableResponse upload(String text) {
        return given().contentType("text/csv")
                .queryParam("name", "export.csv")
                .body(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then();
    }

    private static String uploaded(String text) {
        return upload(text).statusCode(201).extract().path("id");
    }

    private void begun(String id, String task) {
        given().post(IMPORTS + "/" + id + "/" + task).then().statusCode(202);
        while (work.handle(() -> false)) {
            // until nothing is left to do
        }
    }

    private static ValidatableResponse shown(String id) {
        return given().get(IMPORTS + "/" + id).then().statusCode(200);
    }

    /** Ids that no other test imports. */
    private static String lines(String... titles) {
        var text = new StringBuilder("externalId,title,category\n");
        for (var title : titles) {
            text.append(UUID.randomUUID()).append(',').append(title).append(",heating\n");
        }
        return text.toString();
    }

    @Test
    void an_upload_is_answered_with_what_it_seems_to_be() {
        var id = uploaded(lines("Boiler cold", "Boiler loud"));

        shown(id)
                .body("name", equalTo("export.csv"))
                .body("state", equalTo("uploaded"))
                .body("by", equalTo("Anna Admin"))
                .body("header", contains("externalId", "title", "category"))
                .body("sample[1]", hasItem("Boiler loud"))
                .body("lines", equalTo(2))
                .body("encoding", equalTo("utf_8"))
                .body("separator", equalTo("comma"))
                .body("source", equalTo("csv"))
                .body("columns", equalTo(Map.of("externalId", 0, "title", 1, "category", 2)));
        given().get(IMPORTS)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("total.value", notNullValue());
    }

    @Test
    void the_same_upload_with_the_same_key_is_one_import() {
        var text = lines("Once");
        var key = UUID.randomUUID().toString();
        var first = given().header("Idempotency-Key", key)
                .contentType("text/csv")
                .queryParam("name", "a")
                .body(text)
                .post(IMPORTS);
        var again = given().header("Idempotency-Key", key)
                .contentType("text/csv")
                .queryParam("name", "a")
                .body(text)
                .post(IMPORTS);

        again.then().statusCode(201).body("id", equalTo(first.path("id")));
        given().header("Idempotency-Key", key)
                .contentType("text/csv")
                .queryParam("name", "a")
                .body(text + "x")
                .post(IMPORTS)
                .then()
                .statusCode(422);
    }

    @Test
    void a_dry_run_lists_what_is_wrong_and_a_run_imports_the_rest() {
        var id = uploaded(lines("Good", "", ""));

        begun(id, "dry-run");
        shown(id).body("state", equalTo("judged")).body("imported", equalTo(1)).body("rejected", equalTo(2));
        var page = given().queryParam("limit", 1)
                .get(IMPORTS + "/" + id + "/problems")
                .then()
                .statusCode(200)
                .body("total.value", equalTo(2))
                .body(
                        "items",
                        equalTo(java.util.List.of(Map.of(
                                "line", 3, "column", "title", "code", "required", "message", "must not be empty"))));
        given().queryParam("limit", 1)
                .queryParam("cursor", page.extract().<String>path("next"))
                .get(IMPORTS + "/" + id + "/problems")
                .then()
                .statusCode(200)
                .body("items[0].line", equalTo(4))
                .body("next", nullValue());

        begun(id, "start");
        shown(id)
                .body("state", equalTo("imported"))
                .body("met", equalTo(3))
                .body("imported", equalTo(1))
                .body("sample", empty());
        given().post(IMPORTS + "/" + id + "/start").then().statusCode(409).contentType(PROBLEM);
    }

    @Test
    void columns_are_what_somebody_says_they_are() {
        var id = uploaded("what;where\nLamp;Hall\n");

        shown(id).body("header", contains("what;where"));
        given().post(IMPORTS + "/" + id + "/dry-run")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("columns.title"));
        given().contentType("application/merge-patch+json")
                .body(Map.of("separator", "semicolon", "columns", Map.of("title", 0, "location", 1), "source", " old "))
                .patch(IMPORTS + "/" + id)
                .then()
                .statusCode(200)
                .body("header", contains("what", "where"))
                .body("columns", equalTo(Map.of("title", 0, "location", 1)))
                .body("source", equalTo("old"));
    }

    @Test
    void words_of_another_system_are_read_as_somebody_says() {
        var id = uploaded("externalId,title,status,category\n" + UUID.randomUUID() + ",Lamp,hanging,heating\n"
                + UUID.randomUUID() + ",Tap,hanging,Gutters\n");

        given().get(IMPORTS + "/" + id + "/words")
                .then()
                .statusCode(200)
                .body("items.word", contains("hanging", "Gutters", "heating"))
                .body("items.lines", contains(2, 1, 1))
                .body("items.means", contains(null, null, "heating"));
        begun(id, "dry-run");
        shown(id).body("rejected", equalTo(2));
        given().contentType("application/merge-patch+json")
                .body(Map.of("words", Map.of("status", Map.of("hanging", "closed"))))
                .patch(IMPORTS + "/" + id)
                .then()
                .statusCode(200)
                .body("words.status.hanging", equalTo("closed"));
        begun(id, "dry-run");
        shown(id).body("rejected", equalTo(0)).body("imported", equalTo(2));
        given().contentType("application/json")
                .body(Map.of("words", Map.of("title", Map.of("a", "b"))))
                .patch(IMPORTS + "/" + id)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("words.title"));
        begun(id, "start");
        given().get(IMPORTS + "/" + id + "/words").then().statusCode(409).contentType(PROBLEM);
    }

    @Test
    void everything_that_is_wrong_with_a_plan_is_told_at_once() {
        var id = uploaded(lines("Any"));

        given().contentType("application/json")
                .body(Map.of("source", "", "zone", "Middle/Earth", "encoding", "ebcdic", "colour", "red"))
                .patch(IMPORTS + "/" + id)
                .then()
                .statusCode(400)
                .body("violations.field", contains("colour", "source", "zone", "encoding"));
        given().contentType("application/json")
                .body(Map.of("columns", Map.of("title", 3)))
                .patch(IMPORTS + "/" + id)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("columns.title"))
                .body("violations[0].message", containsString("from 0 to 2"));
    }

    @Test
    void an_import_is_undone() {
        var id = uploaded(lines("Gone again"));
        begun(id, "start");

        begun(id, "undo");

        given().get("/api/tickets").then().body("items.title", not(hasItem("Gone again")));
        shown(id).body("state", equalTo("undone")).body("withdrawn", equalTo(1)).body("kept", empty());
    }

    @Test
    void what_was_not_begun_can_be_thrown_away() {
        var id = uploaded(lines("Never"));

        given().delete(IMPORTS + "/" + id).then().statusCode(204);

        given().get(IMPORTS + "/" + id).then().statusCode(404);
        given().delete(IMPORTS + "/" + id).then().statusCode(404);
        given().get(IMPORTS + "/nonsense").then().statusCode(404);
    }

    @Test
    void what_is_no_table_is_refused() {
        upload("").statusCode(400).contentType(PROBLEM).body("violations[0].field", equalTo("file"));
        given().contentType("application/json").body("{}").post(IMPORTS).then().statusCode(415);
        given().contentType("text/csv")
                .body("title\na\n")
                .post(IMPORTS)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("name"));
    }

    @Test
    void a_file_over_the_limit_is_413() {
        given().contentType("text/csv")
                .queryParam("name", "large.csv")
                .body(new byte[(50 << 20) + 1])
                .post(IMPORTS)
                .then()
                .statusCode(413)
                .contentType(PROBLEM);
    }
}
