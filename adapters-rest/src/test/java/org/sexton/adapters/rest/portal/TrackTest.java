package org.sexton.adapters.rest.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.sexton.adapters.rest.testing.Portal.TRACK;
import static org.sexton.adapters.rest.testing.Portal.press;
import static org.sexton.adapters.rest.testing.Portal.reference;
import static org.sexton.adapters.rest.testing.Portal.report;
import static org.sexton.adapters.rest.testing.Portal.reported;
import static org.sexton.adapters.rest.testing.Portal.secret;
import static org.sexton.adapters.rest.testing.Portal.stranger;
import static org.sexton.adapters.rest.testing.Portal.track;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.adapters.rest.testing.Desk;
import org.sexton.adapters.rest.testing.House;
import org.sexton.adapters.rest.testing.PortalHouse.Letterbox;
import org.sexton.application.port.in.ContactInput;
import org.sexton.application.port.in.ReportProblem;
import org.sexton.application.port.in.ReportProblem.Reported;
import org.sexton.domain.notification.Message;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;

@QuarkusTest
class TrackTest {

    @Inject
    InMemoryInstallation installation;

    @Inject
    Letterbox letterbox;

    @Inject
    ReportProblem reportProblem;

    private void setEmail(String secret, String email) {
        stranger()
                .body(Map.of("email", email))
                .put(TRACK + "/email", secret)
                .then()
                .statusCode(204);
    }

    private Message.ConfirmAddress asked(String email) {
        return letterbox.to(email, Message.ConfirmAddress.class).getLast();
    }

    @Test
    void the_reporter_sees_their_own_words_and_may_answer() {
        var secret = reported(report("Call me", "description", "At 020 7946 0018", "sensitive", true));

        stranger()
                .body(Map.of("body", "It is worse: ann@example.org saw it"))
                .post(TRACK + "/comments", secret)
                .then()
                .statusCode(201)
                .body("author", equalTo("reporter"))
                .body("body", equalTo("It is worse: ann@example.org saw it"));

        track(secret)
                .statusCode(200)
                .body("description", equalTo("At 020 7946 0018"))
                .body("sensitive", equalTo(true))
                .body("comments.author", contains("reporter"))
                .body("comments.body", contains("It is worse: ann@example.org saw it"));
    }

    @Test
    void an_answer_that_is_none_is_refused() {
        var secret = reported(report("Door"));

        for (var body : new String[] {"{}", "{\"body\":\" \"}"}) {
            stranger()
                    .body(body)
                    .post(TRACK + "/comments", secret)
                    .then()
                    .statusCode(400)
                    .body("violations.field", contains("body"));
        }
        track(secret).body("comments", empty());
    }

    @Test
    void the_same_answer_sent_twice_is_said_once() {
        var secret = reported(report("Door"));

        for (int i = 0; i < 2; i++) {
            stranger()
                    .header("Idempotency-Key", "answer")
                    .body(Map.of("body", "Thanks"))
                    .post(TRACK + "/comments", secret)
                    .then()
                    .statusCode(201);
        }
        track(secret).body("comments", hasSize(1));
    }

    @Test
    @TestSecurity(
            user = House.BEN,
            roles = {"member", "staff"})
    void unknown_and_revoked_secrets_are_answered_in_the_same_bytes_whatever_is_asked() {
        var revoked = reported(report("Door"));
        given().delete("/api/tickets/{reference}/tracking-links", reference(revoked))
                .then()
                .statusCode(204);

        assertThat(answers(revoked)).isEqualTo(answers("AAAAAAAAAAAAAAAAAAAAAA"));
        assertThat(answers(revoked)).allMatch(answer -> answer.startsWith("404"));
        assertThat(answers(revoked)).noneMatch(answer -> answer.contains(revoked));
    }

    private static List<String> answers(String secret) {
        return Stream.of(
                        stranger().get(TRACK, secret),
                        stranger().body(Map.of("body", "Hi")).post(TRACK + "/comments", secret),
                        stranger().body(Map.of("email", "ann@example.org")).put(TRACK + "/email", secret),
                        stranger().delete(TRACK + "/email", secret),
                        stranger().post(TRACK + "/claim", secret))
                .map(TrackTest::whole)
                .toList();
    }

    private static String whole(Response answer) {
        var headers = new LinkedHashMap<String, String>();
        answer.headers().forEach(header -> headers.put(header.getName(), header.getValue()));
        headers.remove("X-Request-Id");
        return answer.statusCode()
                + headers.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining("\n"))
                + answer.asString();
    }

    @Test
    void a_secret_is_told_to_no_other_page_and_kept_in_no_cache() {
        var secret = reported(report("Door"));

        track(secret)
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Cache-Control", equalTo("private, no-store"));
        given().get("/track/" + secret)
                .then()
                .statusCode(200)
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Cache-Control", containsString("no-store"));
        given().get("/report").then().header("Referrer-Policy", equalTo("same-origin"));
    }

    @Test
    void an_address_given_later_is_confirmed_by_its_owner_and_then_gets_a_private_link() {
        var secret = reported(report("Door"));
        setEmail(secret, "later@example.org");
        track(secret).body("contact.email", equalTo("l…@example.org")).body("contact.confirmed", equalTo(false));

        press(asked("later@example.org").link()).statusCode(200).body(containsString("private link"));

        track(secret).body("contact.confirmed", equalTo(true));
        var received = letterbox.to("later@example.org", Message.ReportReceived.class);
        assertThat(received).hasSize(1);
        assertThat(reference(secret(received.getFirst().trackingLink().toString())))
                .isEqualTo(reference(secret));
    }

    @Test
    void another_address_takes_the_place_of_the_one_before() {
        var secret = reported(report("Door", "email", "one@example.org"));
        setEmail(secret, "two@example.org");

        press(asked("one@example.org").link()).statusCode(404);
        press(asked("two@example.org").link()).statusCode(200);
        track(secret).body("contact.email", equalTo("t…@example.org")).body("contact.confirmed", equalTo(true));
    }

    @Test
    void the_address_is_forgotten_when_they_ask_for_it() {
        var secret = reported(report("Door", "email", "gone@example.org"));

        stranger().delete(TRACK + "/email", secret).then().statusCode(204);

        track(secret).body("contact", nullValue());
        press(asked("gone@example.org").link()).statusCode(404);
    }

    @Test
    void nobody_floods_a_mailbox_however_often_they_ask() {
        var secret = reported(report("Door"));
        for (int i = 0; i < 5; i++) {
            setEmail(secret, "victim@example.org");
            setEmail(secret, "other%d@example.org".formatted(i));
        }

        assertThat(letterbox.to("victim@example.org")).hasSize(3);
    }

    @Test
    void an_address_that_is_none_is_refused() {
        var secret = reported(report("Door"));

        for (var body : new String[] {"{}", "{\"email\":\"ann\"}"}) {
            stranger()
                    .body(body)
                    .put(TRACK + "/email", secret)
                    .then()
                    .statusCode(400)
                    .body("violations.field", contains("email"));
        }
    }

    @Test
    void a_guest_can_claim_nothing() {
        stranger().post(TRACK + "/claim", reported(report("Door"))).then().statusCode(401);
    }

    @Test
    @TestSecurity(user = House.MIA, roles = "member")
    void what_a_guest_reported_becomes_the_report_of_who_claims_it_by_its_secret() {
        var command = new ReportProblem.Command(
                "Door", "", null, null, false, new ContactInput(null, null), List.of(), List.of());
        var reported = (Outcome.Ok<Reported>) reportProblem.handle(Actor.GUEST, command);
        var secret = reported.value().secret().value();
        track(secret).body("claimed", equalTo(false));

        stranger().post(TRACK + "/claim", secret).then().statusCode(204);
        stranger().post(TRACK + "/claim", secret).then().statusCode(204);

        track(secret).body("claimed", equalTo(true)).body("contact.confirmed", equalTo(true));
        assertThat(installation.queries.events(reported.value().reference())).hasSize(2);
    }

    @Test
    @TestSecurity(
            user = House.BEN,
            roles = {"member", "staff"})
    void what_is_somebodys_already_is_not_claimed_again() {
        var secret = reported(report("Bens own"));

        stranger().post(TRACK + "/claim", secret).then().statusCode(204);
        given().get(Desk.TICKET + "/events", reference(secret)).then().body("items", hasSize(1));
    }

    @Test
    @TestSecurity(
            user = House.BEN,
            roles = {"member", "staff"})
    void of_links_to_a_ticket_that_is_not_there_none_is_revoked() {
        given().delete("/api/tickets/000-000/tracking-links").then().statusCode(404);
        given().delete("/api/tickets/nonsense/tracking-links").then().statusCode(404);
    }
}
