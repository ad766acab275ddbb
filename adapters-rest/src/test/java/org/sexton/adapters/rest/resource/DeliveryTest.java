package org.sexton.adapters.rest.resource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sexton.adapters.rest.testing.Desk.PROBLEM;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.adapters.rest.testing.House;
import org.sexton.application.port.out.DeliveryQueue.Claim;
import org.sexton.application.port.out.DeliveryQueue.Settlement;
import org.sexton.domain.notification.Delivery;
import org.sexton.domain.notification.Message;
import org.sexton.domain.notification.Recipient;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.TicketReference;

/** The mail queue as an admin sees it. */
@QuarkusTest
@TestSecurity(user = House.ANNA, roles = "admin")
class DeliveryTest {

    private static final String DELIVERIES = "/api/admin/deliveries";
    private static final String ALL = DELIVERIES + "/retry";
    private static final String RETRY = DELIVERIES + "/{id}/retry";
    private static final Instant NOW = Instant.parse("2026-03-29T08:00:00Z");
    private static final Set<String> KIND = Set.of("report_received");

    @Inject
    InMemoryInstallation installation;

    private <T> T stored(Supplier<T> what) {
        return switch (installation.work.run(Actor.SYSTEM, () -> Outcome.ok(what.get()))) {
            case Outcome.Ok<T>(var value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError(why);
        };
    }

    /** Queues a mail that is not sent; answers its key. */
    private String queued() {
        var mail = Delivery.of(
                "test/" + UUID.randomUUID(),
                Recipient.of(new EmailAddress("tom@example.org")),
                Locale.ENGLISH,
                new Message.ReportReceived(
                        new TicketReference("7K3-QFM"), URI.create("https://desk.example/track/s3cret")),
                NOW);
        assertThat(stored(() -> installation.deliveries.enqueue(mail))).isTrue();
        return mail.key().value();
    }

    private interface End {
        Settlement of(Claim claim);
    }

    /** Queues a mail and lets it end; answers its id. */
    private String ended(End end) {
        var key = queued();
        return stored(() -> {
            var id = "";
            for (var claim : installation.deliveries.claim(KIND, 1_000, NOW, NOW.plusSeconds(300))) {
                var mine = claim.delivery().key().value().equals(key);
                id = mine ? claim.id().toString() : id;
                installation.deliveries.settle(
                        List.of(mine ? end.of(claim) : new Settlement.HandedBack(claim.id(), claim.attempt())));
            }
            return id;
        });
    }

    private String failed() {
        return ended(claim -> new Settlement.Failed(claim.id(), claim.attempt(), "550 no such user", NOW));
    }

    private String sent() {
        return ended(claim -> new Settlement.Sent(claim.id(), NOW));
    }

    @Test
    void failures_are_listed_with_their_reason() {
        var id = failed();

        given().queryParam("state", "failed")
                .get(DELIVERIES)
                .then()
                .statusCode(200)
                .body("items.state", everyItem(equalTo("failed")))
                .body("items[0].id", equalTo(id))
                .body("items[0].reason", equalTo("550 no such user"))
                .body("items[0].to", equalTo("tom@example.org"))
                .body("items[0].kind", equalTo("report_received"))
                .body("items[0].attempts", equalTo(1))
                .body("items[0].endedAt", equalTo("2026-03-29T08:00:00.000Z"))
                .body("total.exact", equalTo(true));
    }

    @Test
    void a_list_never_tells_what_a_mail_says() {
        queued();

        var body = given().get(DELIVERIES).then().statusCode(200).extract().asString();
        assertThat(body).contains("pending").doesNotContain("s3cret");
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat() {
        var queued = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            queued.add(queued());
        }
        var seen = new ArrayList<String>();
        @Nullable String cursor = null;
        do {
            var request = given().queryParam("state", "pending").queryParam("limit", 2);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(DELIVERIES)
                    .then();
            page.statusCode(200).body("total.value", notNullValue());
            seen.addAll(page.extract().<List<String>>path("items.key"));
            cursor = page.extract().path("next");
        } while (cursor != null);

        assertThat(seen).doesNotHaveDuplicates().startsWith(queued.reversed().toArray(String[]::new));
    }

    @Test
    void everything_that_is_wrong_with_the_parameters_is_told_at_once() {
        queued();
        queued();
        String cursor = given().queryParam("state", "pending")
                .queryParam("limit", 1)
                .get(DELIVERIES)
                .then()
                .extract()
                .path("next");

        given().queryParam("state", "lost")
                .queryParam("limit", 0)
                .queryParam("cursor", "nonsense")
                .get(DELIVERIES)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("violations.field", containsInAnyOrder("state", "limit", "cursor"));
        given().queryParam("cursor", cursor)
                .get(DELIVERIES)
                .then()
                .statusCode(400)
                .body("violations.field", contains("cursor"));
    }

    @Test
    void a_failed_mail_is_tried_again_on_request() {
        var id = failed();

        given().post(RETRY, id)
                .then()
                .statusCode(200)
                .body("state", equalTo("pending"))
                .body("attempts", equalTo(0))
                .body("endedAt", nullValue());
        given().queryParam("state", "failed").get(DELIVERIES).then().body("items.id", not(hasItem(id)));
    }

    @Test
    void all_that_failed_is_tried_again_and_counted() {
        failed();
        failed();
        int failed = given().get(DELIVERIES).then().extract().path("queue.failed");

        given().post(ALL).then().statusCode(200).body("count", equalTo(failed));
        given().get(DELIVERIES).then().body("queue.failed", equalTo(0));
    }

    @Test
    void a_mail_that_was_sent_is_not_sent_again() {
        given().post(RETRY, sent()).then().statusCode(409).contentType(PROBLEM);
    }

    @Test
    void what_is_unknown_is_404() {
        given().post(RETRY, UUID.randomUUID()).then().statusCode(404);
        given().post(RETRY, "7").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = House.BEN, roles = "staff")
    void the_staff_do_not_see_mails() {
        given().get(DELIVERIES).then().statusCode(403).contentType(PROBLEM);
        given().post(RETRY, UUID.randomUUID()).then().statusCode(403);
        given().post(ALL).then().statusCode(403);
    }

    @Test
    @TestSecurity
    void guests_do_not_see_mails() {
        given().get(DELIVERIES).then().statusCode(401);
        given().post(RETRY, UUID.randomUUID()).then().statusCode(401);
        given().post(ALL).then().statusCode(401);
        given().get(DELIVERIES + "/{id}/letter", UUID.randomUUID()).then().statusCode(401);
    }

    @Test
    void in_the_demo_an_admin_reads_what_waits() {
        var id = failed();

        given().get(DELIVERIES + "/{id}/letter", id).then().statusCode(200).body("subject", equalTo("report_received"));
        given().get(DELIVERIES + "/{id}/letter", sent()).then().statusCode(404).contentType(PROBLEM);
        given().get(DELIVERIES + "/{id}/letter", "nonsense").then().statusCode(404);
        given().get(DELIVERIES).then().body("hasServer", equalTo(false));
    }

    @Test
    @TestSecurity(user = House.BEN, roles = "staff")
    void staff_read_nobodys_mails() {
        given().get(DELIVERIES + "/{id}/letter", UUID.randomUUID()).then().statusCode(403);
    }
}
