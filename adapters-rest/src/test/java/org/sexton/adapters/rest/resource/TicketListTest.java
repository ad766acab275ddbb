package org.sexton.adapters.rest.resource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.sexton.adapters.rest.testing.Desk.TICKETS;
import static org.sexton.adapters.rest.testing.Desk.change;
import static org.sexton.adapters.rest.testing.Desk.opened;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.rest.testing.House;

/** Pages, filters and sorts of the list; each test marks its tickets with a word of its own. */
@QuarkusTest
@TestSecurity(user = House.BEN, roles = "staff")
class TicketListTest {

    private static int tests;

    private String mark = "";

    @BeforeEach
    void mark() {
        mark = "mark" + tests++ + "x";
    }

    private String report(String title, Map<String, ?> more) {
        var ticket = new HashMap<String, Object>(more);
        ticket.put("title", title + " " + mark);
        ticket.put("description", "");
        return opened(ticket);
    }

    private ValidatableResponse list(Object... parameters) {
        var request = given().queryParam("q", mark);
        for (int i = 0; i < parameters.length; i += 2) {
            var values = parameters[i + 1] instanceof List<?> several ? several : List.of(parameters[i + 1]);
            request.queryParam(parameters[i].toString(), values);
        }
        return request.get(TICKETS).then();
    }

    @Test
    void a_list_is_items_next_and_total() {
        var a = report("A", Map.of());

        list().statusCode(200)
                .body("items.reference", contains(a))
                .body("next", nullValue())
                .body("total", equalTo(Map.of("value", 1, "exact", true)));
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat() {
        for (int i = 0; i < 5; i++) {
            report("T" + i, Map.of());
        }

        var seen = new ArrayList<String>();
        @Nullable String cursor = null;
        do {
            var page = cursor == null
                    ? list("limit", 2, "sort", "title")
                    : list("limit", 2, "sort", "title", "cursor", cursor);
            page.statusCode(200).body("total.value", equalTo(5));
            seen.addAll(page.extract().<List<String>>path("items.title"));
            cursor = page.extract().path("next");
        } while (cursor != null);

        assertThat(seen).containsExactly("T0 " + mark, "T1 " + mark, "T2 " + mark, "T3 " + mark, "T4 " + mark);
    }

    @Test
    void a_cursor_that_was_tampered_with_is_400() {
        report("A", Map.of());
        report("B", Map.of());
        String cursor = list("limit", 1).extract().path("next");
        var middle = cursor.length() / 2;
        var other = cursor.charAt(middle) == 'A' ? 'B' : 'A';

        for (var bad : List.of(cursor.substring(0, middle) + other + cursor.substring(middle + 1), "nonsense", "")) {
            list("limit", 1, "cursor", bad).statusCode(400).body("violations.field", contains("cursor"));
        }
    }

    @Test
    void a_cursor_of_another_list_is_400_but_unknown_parameters_do_not_matter() {
        report("A", Map.of());
        report("B", Map.of());
        String cursor = list("limit", 1).extract().path("next");

        list("cursor", cursor, "sort", "title").statusCode(400);
        list("cursor", cursor, "priority", "high").statusCode(400);
        list("cursor", cursor, "limit", 7, "sort", "-updatedAt", "unknown", 1).statusCode(200);
    }

    @Test
    void the_limit_is_1_to_200_and_50_by_default() {
        list("limit", 0).statusCode(400).body("violations.field", contains("limit"));
        list("limit", 201).statusCode(400);
        list("limit", "many").statusCode(400);
        list("limit", 200).statusCode(200);
        for (int i = 0; i < 51; i++) {
            report("T", Map.of());
        }
        list().body("items", hasSize(50)).body("total.value", equalTo(51));
    }

    @Test
    void everything_that_is_wrong_with_the_parameters_is_told_at_once() {
        given().queryParam("phase", "shut")
                .queryParam("priority", "HIGH", "low")
                .queryParam("status", "Not a key")
                .queryParam("assignee", "you")
                .queryParam("sensitive", "yes")
                .queryParam("createdFrom", "yesterday")
                .queryParam("createdTo", "+999999999-12-31T00:00:00Z")
                .queryParam("queue", "mine")
                .queryParam("sort", "colour")
                .queryParam("limit", "-1")
                .queryParam("cursor", "?")
                .queryParam("q", "\u0000")
                .get(TICKETS)
                .then()
                .statusCode(400)
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "phase",
                                "priority",
                                "status",
                                "assignee",
                                "sensitive",
                                "createdFrom",
                                "createdTo",
                                "queue",
                                "sort",
                                "limit",
                                "cursor",
                                "q"));
    }

    @Test
    void filters_repeat_and_hold_together() {
        var a = report("A", Map.of("priority", "high"));
        var b = report("B", Map.of("priority", "urgent", "category", "doors"));
        report("C", Map.of("priority", "low", "category", "doors"));
        change(a, "{\"status\":\"open\"}");

        list("priority", List.of("high", "urgent")).body("items.reference", containsInAnyOrder(a, b));
        list("priority", List.of("high", "urgent"), "category", "doors").body("items.reference", contains(b));
        list("status", List.of("open", "resolved")).body("items.reference", contains(a));
        list("phase", "resolved").body("items", empty());
    }

    @Test
    void a_place_is_found_with_everything_inside_it() {
        var a = report("A", Map.of("location", Map.of("key", "kitchen")));

        list("location", "hall").body("items.reference", contains(a));
        list("location", "kitchen").body("items.reference", contains(a));
    }

    @Test
    void an_assignee_is_me_none_or_an_id() {
        var mine = report("Mine", Map.of("assignee", Map.of("userId", House.BEN)));
        var annas = report("Annas", Map.of("assignee", Map.of("userId", House.ANNA)));
        var nobodys = report("Nobodys", Map.of());

        list("assignee", "me").body("items.reference", contains(mine));
        list("assignee", House.ANNA).body("items.reference", contains(annas));
        list("assignee", "none").body("items.reference", contains(nobodys));
    }

    @Test
    void the_queue_is_what_is_new_and_what_is_mine() {
        var unassigned = report("New", Map.of());
        var mine = report("Mine", Map.of("assignee", Map.of("userId", House.BEN)));
        report("Annas", Map.of("assignee", Map.of("userId", House.ANNA)));
        change(report("Done", Map.of()), "{\"status\":\"resolved\"}");
        change(mine, "{\"status\":\"open\"}");

        list("queue", "new_and_mine").body("items.reference", containsInAnyOrder(unassigned, mine));
    }

    @Test
    void sensitive_is_asked_for_by_true_and_false() {
        var a = report("A", Map.of("sensitive", true));
        var b = report("B", Map.of());

        list("sensitive", true).body("items.reference", contains(a));
        list("sensitive", false).body("items.reference", contains(b));
    }

    @Test
    void a_date_as_an_upper_bound_takes_in_its_whole_day() {
        var a = report("A", Map.of());

        list("createdFrom", "2026-03-29", "createdTo", "2026-03-29").body("items.reference", contains(a));
        list("createdTo", "2026-03-28").body("items", empty());
        list("createdFrom", "2026-03-30").body("items", empty());
        list("createdFrom", "2026-03-29T00:00:00Z", "createdTo", "2026-03-30T02:00:00+02:00")
                .body("items.reference", contains(a));
        list("createdTo", "2026-03-29T00:00:00Z").body("items", empty());
    }

    @Test
    void each_sort_runs_both_ways() {
        var a = report("a", Map.of("priority", "urgent", "dueOn", "2026-05-01"));
        var b = report("B", Map.of("priority", "low", "dueOn", "2026-06-01"));
        change(a, "{\"status\":\"resolved\"}");

        for (var sort : List.of("createdAt", "title", "dueOn", "-updatedAt", "-priority", "-status")) {
            list("sort", sort).body("items.reference", contains(a, b));
        }
        for (var sort : List.of("-createdAt", "-title", "-dueOn", "updatedAt", "priority", "status")) {
            list("sort", sort).body("items.reference", contains(b, a));
        }
    }

    @Test
    void the_list_begins_with_what_was_changed_last() {
        var a = report("A", Map.of());
        var b = report("B", Map.of());
        change(a, "{\"priority\":\"high\"}");

        list().body("items.reference", contains(a, b));
    }
}
