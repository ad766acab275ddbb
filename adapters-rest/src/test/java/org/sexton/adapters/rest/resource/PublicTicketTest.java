package org.sexton.adapters.rest.resource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.sexton.adapters.rest.testing.Desk.PROBLEM;
import static org.sexton.adapters.rest.testing.Public.TICKET;
import static org.sexton.adapters.rest.testing.Public.TICKETS;
import static org.sexton.adapters.rest.testing.Public.look;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.rest.testing.Public;
import org.sexton.adapters.rest.testing.Raw;
import org.sexton.application.port.in.ChangeTicket.Edit;
import org.sexton.application.port.in.LocationInput;

/** What everyone sees, as the contract has it. */
@QuarkusTest
class PublicTicketTest {

    private static final String KEEP_AND_ASK = "public, no-cache";

    @Inject
    Public desk;

    @Test
    void a_public_ticket_has_the_members_of_the_contract_and_no_others() {
        var reference = desk.opened(
                "Cold", "Call 0151 496 0185", "heating", new LocationInput("kitchen", "by the sink", 51.5, -0.25));

        var ticket = look(reference).statusCode(200).extract().jsonPath();

        assertThat(ticket.getMap("$"))
                .containsOnlyKeys(
                        "reference",
                        "title",
                        "description",
                        "status",
                        "category",
                        "location",
                        "createdAt",
                        "updatedAt",
                        "resolvedAt",
                        "comments",
                        "photos");
        assertThat(ticket.getString("description")).isEqualTo("Call [tel]");
        assertThat(ticket.getMap("status")).isEqualTo(Map.of("key", "new", "label", "New", "phase", "open"));
        assertThat(ticket.getMap("category")).isEqualTo(Map.of("key", "heating", "label", "Heating"));
        assertThat(ticket.getMap("location"))
                .isEqualTo(Map.of(
                        "key",
                        "kitchen",
                        "label",
                        "Parish hall / Kitchen",
                        "text",
                        "by the sink",
                        "point",
                        Map.of("lat", 51.5f, "lon", -0.25f)));
        assertThat(ticket.getList("comments")).isEmpty();
    }

    @Test
    void a_listed_ticket_has_no_comments_and_null_where_there_is_nothing() {
        desk.opened("Onlyatitle");

        var ticket = list("q", "onlyatitle").extract().jsonPath().getMap("items[0]");

        assertThat(ticket)
                .containsOnlyKeys(
                        "reference",
                        "title",
                        "description",
                        "status",
                        "category",
                        "location",
                        "createdAt",
                        "updatedAt",
                        "resolvedAt");
        assertThat(ticket).containsEntry("location", null).containsEntry("resolvedAt", null);
    }

    @Test
    void a_reference_is_found_as_people_type_it() {
        var reference = desk.opened("A");

        look(reference.replace("-", "").toLowerCase(Locale.ROOT))
                .statusCode(200)
                .body("reference", equalTo(reference));
    }

    @Test
    void a_hidden_ticket_a_missing_one_and_what_is_no_reference_are_told_apart_by_nobody() throws IOException {
        var hidden = desk.hidden("A");

        var answers = new ArrayList<String>();
        for (var path : List.of(hidden, "000-000", "nonsense", "%20", "..%2f..")) {
            answers.add(raw(path, null));
        }
        for (var known : List.of("*", "\"1\"", "W/\"00000000000000000000000000000000\"", "rubbish")) {
            answers.add(raw(hidden, known));
        }

        assertThat(answers.getFirst()).startsWith("HTTP/1.1 404").contains(PROBLEM, "no-store");
        assertThat(answers).allMatch(answers.getFirst()::equals);
    }

    /** The whole answer, but for the request's id. */
    private static String raw(String reference, @Nullable String known) throws IOException {
        var condition = known == null ? "" : "If-None-Match: " + known + "\r\n";
        return Raw.answer("GET /api/public/tickets/" + reference + " HTTP/1.1\r\nHost: localhost\r\n" + condition
                + "X-Request-Id: the-same-id\r\nConnection: close\r\n\r\n");
    }

    @Test
    void what_staff_do_among_themselves_moves_neither_text_nor_validator() {
        var reference = desk.opened("A", "Call 0151 496 0185", null, null);
        var before = look(reference).extract();

        desk.changed(reference, new Edit.Priority("urgent"), new Edit.DueOn("2026-05-01"));
        desk.changed(reference, new Edit.Description("Call 0151 496 0999"));

        look(reference)
                .header("ETag", before.header("ETag"))
                .body(equalTo(before.body().asString()));
        ask(reference, before.header("ETag"))
                .statusCode(304)
                .header("ETag", before.header("ETag"))
                .header("Cache-Control", KEEP_AND_ASK)
                .body(equalTo(""));
    }

    @Test
    void what_the_public_sees_moves_the_validator() {
        var reference = desk.opened("A");
        var before = look(reference).extract().header("ETag");

        desk.changed(reference, new Edit.Title("B"));

        ask(reference, before).statusCode(200).body("title", equalTo("B"));
    }

    @Test
    void a_list_that_is_known_is_304_until_something_on_it_moves() {
        var reference = desk.opened("Knownlist");
        var before = list("q", "knownlist").extract().header("ETag");

        desk.hidden("Knownlist too");
        desk.changed(reference, new Edit.Priority("low"));
        given().header("If-None-Match", before)
                .queryParam("q", "knownlist")
                .get(TICKETS)
                .then()
                .statusCode(304);
        desk.changed(reference, new Edit.Status("open"));
        given().header("If-None-Match", before)
                .queryParam("q", "knownlist")
                .get(TICKETS)
                .then()
                .statusCode(200)
                .body("items[0].status.key", equalTo("open"));
    }

    @Test
    void caches_keep_what_is_public_and_ask_each_time_so_that_what_turned_sensitive_is_gone_at_once() {
        var reference = desk.opened("A");
        var known = look(reference)
                .header("Cache-Control", KEEP_AND_ASK)
                .header("Vary", "Accept-Encoding")
                .header("ETag", matchesPattern("W/\"[0-9a-f]{32}\""))
                .extract()
                .header("ETag");
        given().get(TICKETS).then().header("Cache-Control", KEEP_AND_ASK);

        desk.changed(reference, new Edit.Sensitive(true));

        ask(reference, known).statusCode(404).header("Cache-Control", "no-store");
    }

    @Test
    void filters_hold_together_and_repeat() {
        var cold = desk.opened("Filtered", "", "heating", new LocationInput("kitchen", null, null, null));
        var jammed = desk.opened("Filtered", "", "doors", new LocationInput("hall", null, null, null));
        var other = desk.opened("Filtered");
        desk.hidden("Filtered");
        desk.changed(jammed, new Edit.Status("resolved"));

        list("q", "filtered")
                .body("items.reference", contains(other, jammed, cold))
                .body("total.value", equalTo(3));
        list("q", "filtered", "location", "hall").body("items.reference", contains(jammed, cold));
        list("q", "filtered", "location", "kitchen").body("items.reference", contains(cold));
        list("q", "filtered", "category", "heating", "category", "doors")
                .body("items.reference", contains(jammed, cold));
        list("q", "filtered", "phase", "resolved").body("items.reference", contains(jammed));
        list("q", "filtered", "phase", "resolved", "phase", "open").body("total.value", equalTo(3));
        list("q", "filtered", "phase", "open", "category", "doors").body("items", empty());
    }

    @Test
    void pages_follow_each_other_by_their_cursors() {
        var latest = List.of(desk.opened("Paged"), desk.opened("Paged"), desk.opened("Paged"))
                .reversed();

        var first = list("q", "paged", "limit", "2")
                .body("items.reference", contains(latest.get(0), latest.get(1)))
                .body("total.value", equalTo(3))
                .body("total.exact", equalTo(true));
        String next = first.extract().path("next");
        list("q", "paged", "limit", "2", "cursor", next)
                .body("items.reference", contains(latest.get(2)))
                .body("next", nullValue());
    }

    @Test
    void a_cursor_of_another_list_or_a_changed_one_is_400() {
        desk.opened("Bound");
        desk.opened("Bound");
        String next = list("q", "bound", "limit", "1").extract().path("next");

        for (var cursor : List.of("", "x", next + "A", next.substring(1))) {
            refused("q", "bound", "cursor", cursor).body("violations.field", contains("cursor"));
        }
        refused("q", "bound", "phase", "open", "cursor", next).body("violations.field", contains("cursor"));
    }

    @Test
    void all_that_is_not_understood_is_told_at_once() {
        refused(
                        "q",
                        "x".repeat(201),
                        "phase",
                        "OPEN",
                        "category",
                        "No Key",
                        "location",
                        "",
                        "limit",
                        "201",
                        "cursor",
                        "?")
                .body("violations.field", containsInAnyOrder("q", "phase", "category", "location", "limit", "cursor"));
    }

    @Test
    void what_staff_may_ask_for_is_nothing_to_the_public() {
        desk.opened("Asked");

        list("q", "asked", "priority", "urgent", "assignee", "none", "sensitive", "true", "sort", "-priority")
                .body("items.title", hasItem("Asked"));
    }

    @Test
    void a_page_learns_by_its_validator_whether_the_choices_are_as_they_were() {
        var config = given().get("/api/public/config")
                .then()
                .statusCode(200)
                .header("Cache-Control", KEEP_AND_ASK)
                .extract();

        given().header("If-None-Match", config.header("ETag"))
                .get("/api/public/config")
                .then()
                .statusCode(304);
    }

    private static ValidatableResponse ask(String reference, String known) {
        return given().header("If-None-Match", known).get(TICKET, reference).then();
    }

    private static ValidatableResponse list(String... parameters) {
        return listed(parameters).statusCode(200).contentType("application/json");
    }

    private static ValidatableResponse refused(String... parameters) {
        return listed(parameters).statusCode(400).contentType(PROBLEM);
    }

    private static ValidatableResponse listed(String... parameters) {
        var request = given();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get(TICKETS).then();
    }
}
