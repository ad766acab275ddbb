package org.sexton.adapters.rest.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.sexton.adapters.rest.open311.GeoReport.JSON;
import static org.sexton.adapters.rest.open311.GeoReport.XML;
import static org.sexton.adapters.rest.open311.GeoReport.ask;
import static org.sexton.adapters.rest.open311.GeoReport.children;
import static org.sexton.adapters.rest.open311.GeoReport.names;
import static org.sexton.adapters.rest.open311.GeoReport.text;
import static org.sexton.adapters.rest.open311.GeoReport.xml;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sexton.adapters.rest.testing.Public;
import org.sexton.adapters.rest.testing.Raw;
import org.sexton.application.port.in.ChangeTicket.Edit;
import org.sexton.application.port.in.LocationInput;

@QuarkusTest
class RequestsTest {

    private static final String[] MEMBERS = {
        "service_request_id",
        "status",
        "status_notes",
        "service_name",
        "service_code",
        "description",
        "agency_responsible",
        "service_notice",
        "requested_datetime",
        "updated_datetime",
        "expected_datetime",
        "address",
        "address_id",
        "zipcode",
        "lat",
        "long",
        "media_url"
    };

    @Inject
    public Public desk;

    private String opened() {
        return desk.opened(
                "Cold", "Call 0151 496 0185", "heating", new LocationInput("kitchen", "by the sink", 51.5, -0.25));
    }

    @Test
    void a_request_is_the_public_ticket_masked_in_the_members_of_the_specification() {
        var reference = opened();

        var request = ask("/requests/" + reference + ".json")
                .statusCode(200)
                .header("Content-Type", equalTo(JSON))
                .extract()
                .jsonPath()
                .getMap("[0]");

        var expected = new HashMap<String, Object>();
        expected.put("service_request_id", reference);
        expected.put("status", "open");
        expected.put("status_notes", "New");
        expected.put("service_name", "Heating");
        expected.put("service_code", "heating");
        expected.put("description", "Cold\n\nCall [tel]");
        expected.put("agency_responsible", null);
        expected.put("service_notice", null);
        expected.put("requested_datetime", request.get("requested_datetime"));
        expected.put("updated_datetime", request.get("requested_datetime"));
        expected.put("expected_datetime", null);
        expected.put("address", "by the sink, Kitchen, Parish hall");
        expected.put("address_id", "kitchen");
        expected.put("zipcode", null);
        expected.put("lat", 51.5f);
        expected.put("long", -0.25f);
        expected.put("media_url", null);
        assertThat(request).isEqualTo(expected);
        assertThat(request.get("requested_datetime")).asString().matches("2026-03-29T\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    }

    @Test
    void XML_tells_the_same_in_the_same_order_and_a_list_of_one_is_a_list() {
        var reference = opened();

        var requests =
                xml(ask("/requests/" + reference + ".xml").statusCode(200).header("Content-Type", equalTo(XML)));

        assertThat(requests.getNodeName()).isEqualTo("service_requests");
        assertThat(names(requests)).containsExactly("request");
        var request = children(requests).getFirst();
        assertThat(names(request)).containsExactly(MEMBERS);
        assertThat(text(request, "service_request_id")).isEqualTo(reference);
        assertThat(text(request, "description")).isEqualTo("Cold\n\nCall [tel]");
        assertThat(text(request, "lat")).isEqualTo("51.5");
        assertThat(text(request, "long")).isEqualTo("-0.25");
        assertThat(text(request, "zipcode")).isEmpty();
    }

    @Test
    void a_closed_request_was_updated_when_it_was_closed() {
        var reference = opened();
        desk.changed(reference, new Edit.Status("resolved"));
        desk.changed(reference, new Edit.Title("Cold again"));

        var ticket = Public.look(reference).extract();
        ask("/requests/" + reference + ".json")
                .body("[0].status", equalTo("closed"))
                .body("[0].status_notes", equalTo("Resolved"))
                .body("[0].updated_datetime", equalTo(ticket.path("resolvedAt")));
    }

    @Test
    void what_has_no_category_is_something_else_and_found_as_such() {
        var reference = desk.opened("Bare");
        var heating = opened();

        ask("/requests/" + reference + ".json")
                .body("[0].service_code", equalTo("something-else"))
                .body("[0].address", equalTo(null))
                .body("[0].lat", equalTo(null));
        ask("/requests.json", "service_code", "something-else")
                .body("service_request_id", hasItem(reference))
                .body("service_code", everyItem(equalTo("something-else")));
        ask("/requests.json", "service_code", "something-else,heating")
                .body("service_request_id", hasItem(reference))
                .body("service_request_id", hasItem(heating));
    }

    @Test
    void the_list_is_filtered_by_status_several_between_commas() {
        var closed = desk.opened("Shut");
        desk.changed(closed, new Edit.Status("resolved"));
        var open = desk.opened("Ajar");

        ask("/requests.json", "status", "closed")
                .body("service_request_id", hasItem(closed))
                .body("service_request_id", not(hasItem(open)));
        ask("/requests.json", "status", "open,closed", "service_code", "")
                .body("service_request_id", hasItem(closed))
                .body("service_request_id", hasItem(open));
    }

    @Test
    void several_are_asked_for_by_id_whatever_else_is_asked_and_the_hidden_one_is_left_out() {
        var one = desk.opened("One");
        var other = desk.opened("Other");
        var hidden = desk.hidden("Hidden");

        ask("/requests.json", "service_request_id", one + ", " + other + "," + hidden + ",rubbish", "status", "closed")
                .statusCode(200)
                .body("service_request_id", containsInAnyOrder(one, other));
        ask("/requests.json", "service_request_id", "rubbish").statusCode(200).body("", empty());
    }

    @Test
    void dates_include_their_moment_and_one_of_them_reaches_90_days() {
        var reference = opened();
        String at = Public.look(reference).extract().path("createdAt");

        for (var inside : List.of(
                new Object[] {"start_date", at, "end_date", at},
                new Object[] {"start_date", at},
                new Object[] {"end_date", at},
                new Object[] {"start_date", "2026-03-29", "end_date", "2026-03-30T00:00:00+02:00"},
                new Object[] {"end_date", "2026-06-26T00:00:00Z"},
                new Object[] {})) {
            ask("/requests.json", inside).statusCode(200).body("service_request_id", hasItem(reference));
        }
        for (var outside : List.of(
                new Object[] {"start_date", "2025-12-01T00:00:00Z"},
                new Object[] {"end_date", "2026-07-01T00:00:00Z"},
                new Object[] {"start_date", "2026-03-30T00:00:00Z"},
                new Object[] {"start_date", at, "end_date", "2026-03-01"})) {
            ask("/requests.json", outside).statusCode(200).body("service_request_id", not(hasItem(reference)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "status, new",
        "service_code, No Code",
        "start_date, yesterday",
        "start_date, 2026-03-29T09:00:00",
        "end_date, +999999999-01-01T00:00:00Z"
    })
    void what_is_not_understood_is_400_and_named(String name, String value) {
        ask("/requests.json", name, value)
                .statusCode(400)
                .header("Content-Type", equalTo(JSON))
                .body("code", contains(400))
                .body("[0].description", equalTo(name + ": '" + value + "' is not understood here."));
    }

    @Test
    void everything_wrong_is_told_at_once_and_more_than_90_days_are_too_much() {
        ask("/requests.json", "status", "new", "start_date", "x")
                .statusCode(400)
                .body("code", contains(400, 400));
        ask("/requests.json", "start_date", "2026-01-01", "end_date", "2026-04-02T00:00:00Z")
                .statusCode(400)
                .body("description", contains("end_date: must lie within 90 days from start_date."));
        ask("/requests.json", "start_date", "2026-01-01", "end_date", "2026-04-01")
                .statusCode(200);
    }

    @Test
    void a_hidden_request_and_a_missing_one_are_told_apart_by_nobody() throws IOException {
        var hidden = desk.hidden("A");

        for (var format : List.of("xml", "json")) {
            var answers = new ArrayList<String>();
            for (var id : List.of(hidden, hidden.toLowerCase(Locale.ROOT), "000-000", "nonsense", "%20", "..%2f..")) {
                answers.add(Raw.answer("GET /open311/v2/requests/" + id + "." + format
                        + " HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: the-same-id\r\nConnection: close\r\n\r\n"));
            }
            assertThat(answers.getFirst()).startsWith("HTTP/1.1 404").contains("no-store", "There is nothing here.");
            assertThat(answers).allMatch(answers.getFirst()::equals);
        }
    }

    @Test
    void what_staff_do_among_themselves_moves_neither_text_nor_validator() {
        var reference = opened();
        var before = ask("/requests/" + reference + ".xml").extract();

        desk.changed(reference, new Edit.Priority("urgent"), new Edit.DueOn("2026-05-01"));

        var after = ask("/requests/" + reference + ".xml").extract();
        assertThat(after.asString()).isEqualTo(before.asString());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(after.header("Cache-Control")).isEqualTo("public, no-cache");
    }
}
