package org.sexton.adapters.rest.open311;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sexton.adapters.rest.open311.GeoReport.ROOT;
import static org.sexton.adapters.rest.open311.GeoReport.ask;
import static org.sexton.adapters.rest.open311.GeoReport.children;
import static org.sexton.adapters.rest.open311.GeoReport.names;
import static org.sexton.adapters.rest.open311.GeoReport.send;
import static org.sexton.adapters.rest.open311.GeoReport.text;
import static org.sexton.adapters.rest.open311.GeoReport.xml;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.adapters.rest.testing.House;
import org.sexton.adapters.rest.testing.Portal;
import org.sexton.adapters.rest.testing.PortalHouse.Letterbox;
import org.sexton.adapters.rest.testing.Public;
import org.sexton.domain.notification.Message;
import org.sexton.domain.ticket.Reporter;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

@QuarkusTest
class NewRequestTest {

    @Inject
    InMemoryInstallation installation;

    @Inject
    Letterbox letterbox;

    private static Map<String, String> form(String... more) {
        var form = new HashMap<>(
                Map.of("service_code", "heating", "address_id", "kitchen", "description", "Tap leaks", "api_key", "x"));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }

    private TicketSnapshot kept(ValidatableResponse answer) {
        String id = answer.statusCode(200).extract().path("[0].service_request_id");
        return installation.queries.find(new TicketReference(id)).orElseThrow();
    }

    @Test
    void a_request_becomes_a_public_ticket_and_its_sender_gets_its_reference_and_no_secret() {
        var answer = send("/requests.json", form("lat", "51.5", "long", "-0.25", "address_string", "by the sink"));

        var reference = answer.statusCode(200)
                .header("Content-Type", equalTo(GeoReport.JSON))
                .header("Cache-Control", equalTo("no-store"))
                .header("Location", nullValue())
                .body("[0].account_id", nullValue())
                .body("[0].service_notice", equalTo("Staff have it."))
                .extract()
                .<String>path("[0].service_request_id");
        assertThat(answer.extract().jsonPath().getMap("[0]"))
                .containsOnlyKeys("service_request_id", "service_notice", "account_id");
        Public.look(reference)
                .statusCode(200)
                .body("title", equalTo("Tap leaks"))
                .body("description", equalTo(""))
                .body("category.key", equalTo("heating"))
                .body("location.key", equalTo("kitchen"))
                .body("location.text", equalTo("by the sink"))
                .body("location.point.lat", equalTo(51.5f));
        ask("/requests/" + reference + ".json").body("[0].description", equalTo("Tap leaks"));
    }

    @Test
    void XML_answers_the_same() {
        var requests = xml(send("/requests.xml", form()).statusCode(200));

        assertThat(requests.getNodeName()).isEqualTo("service_requests");
        var request = children(requests).getFirst();
        assertThat(request.getNodeName()).isEqualTo("request");
        assertThat(names(request)).containsExactly("service_request_id", "service_notice", "account_id");
        ask("/requests/" + text(request, "service_request_id") + ".xml").statusCode(200);
    }

    @Test
    void who_sent_it_is_asked_for_nothing_and_what_they_tell_of_themselves_is_forgotten_and_they_are_told_so() {
        var answer = send(
                "/requests.json",
                form(
                        "first_name", "Rita",
                        "last_name", "Reporter",
                        "phone", "0151 496 0185",
                        "device_id", "d1",
                        "media_url", "http://127.0.0.1/x.jpg"));

        assertThat(kept(answer).reporter()).isEqualTo(new Reporter.Guest(null, null));
        assertThat(kept(answer).toString()).doesNotContain("Rita", "0185", "x.jpg");
        answer.body(
                "[0].service_notice",
                equalTo("Staff have it. Not kept: first_name, last_name, phone, device_id, media_url."));
    }

    @Test
    void an_address_is_asked_to_confirm_and_the_private_link_goes_there_and_nowhere_else() {
        var answer = send("/requests.json", form("email", "Open311@Example.org"));

        assertThat(kept(answer).toString()).doesNotContain("example.org");
        answer.body("[0].service_notice", containsString("a private link come by mail"))
                .body("[0].service_notice", not(containsString("track")));
        var asked = letterbox
                .to("open311@example.org", Message.ConfirmAddress.class)
                .getLast();
        Portal.press(asked.link()).statusCode(200);
        assertThat(letterbox.to("open311@example.org")).hasSize(2);
    }

    @Test
    void a_sensitive_request_is_for_staff_alone_and_looked_up_like_a_missing_one() {
        var answer = send("/requests.json", form("attribute[sensitive]", "true"));

        assertThat(kept(answer).sensitive()).isTrue();
        answer.body("[0].service_notice", containsString("can't be looked up here"));
        String id = answer.extract().path("[0].service_request_id");
        assertThat(ask("/requests/" + id + ".xml").statusCode(404).extract().asString())
                .isEqualTo(ask("/requests/000-000.xml").extract().asString());
        assertThat(kept(send("/requests.json", form("attribute[sensitive]", "false")))
                        .sensitive())
                .isFalse();
        send("/requests.json", form("attribute[sensitive]", "perhaps")).statusCode(400);
    }

    @Test
    void the_first_line_is_the_title_and_without_any_text_the_service_is() {
        var told = kept(send("/requests.json", form("description", "Tap leaks\r\n\r\nSince Monday.\nIt is cold.")));
        assertThat(told.title()).isEqualTo("Tap leaks");
        assertThat(told.description()).isEqualTo("Since Monday.\nIt is cold.");
        var bare = form();
        bare.remove("description");
        assertThat(kept(send("/requests.json", bare)).title()).isEqualTo("Heating");
        bare.put("service_code", "something-else");
        var nothing = kept(send("/requests.json", bare));
        assertThat(nothing.title()).isEqualTo("Something else");
        assertThat(nothing.category()).isNull();
    }

    @Test
    void a_text_of_20_000_characters_in_any_script_is_kept_whole() {
        var text = "Zürich \u2603 \uD83D\uDE00 & = + % ".repeat(1_000).strip();

        assertThat(kept(send("/requests.json", form("description", text))).description())
                .isEqualTo(text);
        send("/requests.json", form("description", "x".repeat(20_001)))
                .statusCode(400)
                .body("[0].description", containsString("description: has 20001 characters"));
    }

    @Test
    void what_is_missing_or_wrong_is_400_all_at_once_in_GeoReport_s_names() {
        send("/requests.json", Map.of())
                .statusCode(400)
                .body("code", contains(400, 400))
                .body(
                        "description",
                        containsInAnyOrder(
                                "service_code: must not be empty.",
                                "address_string: say where it is: lat and long, or address_string, or address_id."));
        send("/requests.json", form("address_id", "nowhere", "lat", "north", "long", "1", "email", "x"))
                .statusCode(400)
                .body(
                        "description",
                        containsInAnyOrder(
                                "address_id: there is no 'nowhere' to choose here.",
                                "lat, long: needs lat from -90 to 90 and lon from -180 to 180, in degrees.",
                                "email: must be an address such as ann@example.org."));
        send("/requests.json", form("lat", "51.5")).statusCode(400);
    }

    @Test
    void a_service_that_is_not_there_is_404() {
        send("/requests.xml", form("service_code", "nothing")).statusCode(404);
    }

    @Test
    void other_media_types_are_415_and_what_is_no_form_is_400() {
        given().header("X-Forwarded-For", Portal.somewhere())
                .contentType("application/json")
                .body("{}")
                .post(ROOT + "/requests.json")
                .then()
                .statusCode(415)
                .body("[0].description", containsString("application/x-www-form-urlencoded"));
        given().header("X-Forwarded-For", Portal.somewhere())
                .contentType("application/x-www-form-urlencoded")
                .body("description=100%")
                .post(ROOT + "/requests.json")
                .then()
                .statusCode(400);
    }

    @Test
    void sent_twice_with_a_key_it_is_one_and_the_answer_the_same() {
        var key = UUID.randomUUID().toString();

        var first = keyed(key, form()).statusCode(200).extract().asString();
        assertThat(keyed(key, form()).statusCode(200).extract().asString()).isEqualTo(first);
        keyed(key, form("description", "Another")).statusCode(422).body("code", contains(422));
    }

    private static ValidatableResponse keyed(String key, Map<String, String> form) {
        return given().header("X-Forwarded-For", Portal.somewhere())
                .header("Idempotency-Key", key)
                .formParams(form)
                .post(ROOT + "/requests.json")
                .then();
    }

    @Test
    void the_limits_of_reports_hold_here_too_and_are_used_up_together() {
        var here = Portal.somewhere();
        for (int i = 0; i < 10; i++) {
            send(here, "/requests.json", form()).statusCode(200);
            Portal.from(here)
                    .body(Portal.report("Report " + i))
                    .post(Portal.TICKETS)
                    .then()
                    .statusCode(201);
        }

        var refused = send(here, "/requests.xml", form())
                .statusCode(429)
                .header("Content-Type", equalTo(GeoReport.XML))
                .header("Retry-After", Integer::parseInt, greaterThan(1));
        assertThat(text(children(xml(refused)).getFirst(), "code")).isEqualTo("429");
    }

    @Test
    @TestSecurity(user = House.MIA, roles = "member")
    void who_is_signed_in_is_a_guest_here() {
        assertThat(kept(send("/requests.json", form())).reporter()).isEqualTo(new Reporter.Guest(null, null));
    }

    @Test
    void another_site_s_page_sends_nothing_in_a_visitor_s_name() {
        given().header("Sec-Fetch-Site", "cross-site")
                .formParams(form())
                .post(ROOT + "/requests.xml")
                .then()
                .statusCode(403)
                .header("Content-Type", allOf(equalTo(GeoReport.XML)));
    }

    @Test
    void both_ways_of_saying_yes_are_understood() {
        assertThat(List.of("attribute[sensitive]", "attribute[sensitive][]"))
                .allSatisfy(field -> assertThat(kept(send("/requests.json", form(field, "TRUE")))
                                .sensitive())
                        .isTrue());
    }
}
