package org.sexton.adapters.rest.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sexton.adapters.rest.testing.Portal.from;
import static org.sexton.adapters.rest.testing.Portal.report;
import static org.sexton.adapters.rest.testing.Portal.reported;
import static org.sexton.adapters.rest.testing.Portal.secret;
import static org.sexton.adapters.rest.testing.Portal.somewhere;
import static org.sexton.adapters.rest.testing.Portal.track;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.adapters.rest.testing.House;
import org.sexton.adapters.rest.testing.Portal;
import org.sexton.adapters.rest.testing.PortalHouse.Letterbox;
import org.sexton.application.port.out.Receipts.Receipt;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.notification.Message;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.Reporter;
import org.sexton.domain.ticket.TicketReference;

@QuarkusTest
class ReportTest {

    @Inject
    InMemoryInstallation installation;

    @Inject
    Letterbox letterbox;

    private static ValidatableResponse send(String address, String key, Map<String, Object> report) {
        return from(address)
                .header("Idempotency-Key", key)
                .body(report)
                .post(Portal.TICKETS)
                .then();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Test
    void a_guest_gets_a_reference_and_a_private_link_of_128_bits() {
        var answer = Portal.send(report("Tap leaks", "category", "heating", "location", Map.of("key", "kitchen")))
                .statusCode(201)
                .body("reference", matchesPattern("[0-9A-Z]{3}-[0-9A-Z]{3}"))
                .body("trackingUrl", matchesPattern("http://desk\\.example/track/[\\w-]{22}"))
                .header("Cache-Control", containsString("no-store"))
                .extract();

        assertThat(answer.header("Location")).endsWith("/api/public/track/" + secret(answer.path("trackingUrl")));
        track(secret(answer.path("trackingUrl")))
                .statusCode(200)
                .body("reference", equalTo(answer.path("reference")))
                .body("category.key", equalTo("heating"))
                .body("location.key", equalTo("kitchen"))
                .body("contact", nullValue())
                .body("claimed", equalTo(false));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        Portal.send(Map.of(
                        "title", "",
                        "category", "nowhere",
                        "location", Map.of("key", "nowhere"),
                        "email", "not an address",
                        "language", "?",
                        "website", "http://spam.example",
                        "priority", "urgent"))
                .statusCode(400)
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "title",
                                "description",
                                "sensitive",
                                "category",
                                "location.key",
                                "email",
                                "language",
                                "website",
                                "priority"));
    }

    @Test
    void the_trap_for_robots_is_said_aloud_so_that_no_persons_report_is_lost() {
        Portal.send(report("Tap leaks", "website", "http://spam.example"))
                .statusCode(400)
                .body("violations.field", equalTo(List.of("website")));
        Portal.send(report("Tap leaks", "website", "")).statusCode(201);
    }

    @Test
    void an_address_is_kept_from_staff_and_nothing_but_the_question_is_sent_there() {
        var secret = reported(report("Tap leaks", "email", "Rita@Example.org", "language", "de-AT"));

        var ticket = installation.queries.find(new TicketReference(Portal.reference(secret)));
        assertThat(ticket.orElseThrow().reporter()).isEqualTo(new Reporter.Guest(null, null));
        assertThat(ticket.toString()).doesNotContain("rita");
        track(secret).body("contact.email", equalTo("r…@example.org")).body("contact.confirmed", equalTo(false));
        assertThat(letterbox.to("rita@example.org")).singleElement().satisfies(mail -> {
            assertThat(mail.message()).isInstanceOf(Message.ConfirmAddress.class);
            assertThat(mail.language().toLanguageTag()).isEqualTo("de-AT");
        });
    }

    @Test
    void the_same_submission_sent_twice_makes_one_ticket_and_answers_alike() {
        var key = key();
        var report = report("Tap leaks twice");

        var first = send(somewhere(), key, report).statusCode(201).extract();
        var second = send(somewhere(), key, report).statusCode(201).extract();

        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        track(secret(second.path("trackingUrl"))).statusCode(200);
    }

    @Test
    void with_another_proof_it_is_still_the_same_submission() {
        var key = key();

        var first = send(somewhere(), key, report("Door")).statusCode(201).extract();
        send(somewhere(), key, report("Door", "proof", "1.2.3.4", "secondsOnPage", 80))
                .statusCode(201)
                .body("reference", equalTo(first.path("reference")));
    }

    @Test
    void a_key_that_was_used_for_another_report_is_refused_and_shows_nothing_of_it() {
        var key = key();
        send(somewhere(), key, report("Door")).statusCode(201);

        send(somewhere(), key, report("Gate"))
                .statusCode(422)
                .body("trackingUrl", nullValue())
                .body("detail", containsString(key));
    }

    @Test
    void who_comes_upon_anothers_guessable_key_does_not_get_their_private_link() {
        var here = somewhere();
        send(here, "1", report("Guessable")).statusCode(201);

        send(here, "1", report("Guessable")).statusCode(201);
        send(somewhere(), "1", report("Guessable")).statusCode(422).body("trackingUrl", nullValue());
    }

    @Test
    void neither_the_secret_nor_what_opens_it_lies_in_the_receipts() {
        var key = key();
        String link = send(somewhere(), key, report("Door")).extract().path("trackingUrl");

        assertThat(receipt(key)).isEmpty();
        assertThat(receipt(Digest.ofText(key).hex()))
                .hasValueSatisfying(
                        kept -> assertThat(kept.answer()).isNotNull().doesNotContain(secret(link)));
    }

    private Optional<Receipt> receipt(String key) {
        var found = new ArrayList<Receipt>();
        installation.work.run(Actor.GUEST, () -> {
            installation.receipts.claim("guest", key, "", Instant.EPOCH).ifPresent(found::add);
            return Outcome.refused(new Refusal.NotFound("receipt"));
        });
        return found.stream().findFirst();
    }

    @Test
    @TestSecurity(user = House.MIA, roles = "member")
    void a_members_report_is_theirs_and_their_verified_address_need_not_be_asked() {
        var secret = reported(report("Bell rope"));

        track(secret).body("claimed", equalTo(true)).body("contact.confirmed", equalTo(true));
        assertThat(letterbox.to("mia.member@example.org", Message.ReportReceived.class))
                .extracting(mail -> mail.ticket().value())
                .contains(Portal.reference(secret));
        assertThat(letterbox.to("mia.member@example.org", Message.ConfirmAddress.class))
                .isEmpty();
    }

    @Test
    void a_sensitive_report_is_seen_by_the_link_alone() {
        var secret = reported(report("Somebody took it", "sensitive", true));

        track(secret).statusCode(200).body("sensitive", equalTo(true));
        Portal.stranger()
                .body(Map.of())
                .post(Portal.FOLLOW, Portal.reference(secret))
                .then()
                .statusCode(404)
                .body("detail", not(containsString("took")))
                .body("violations", nullValue());
    }
}
