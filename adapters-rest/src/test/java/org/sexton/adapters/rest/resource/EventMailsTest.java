package org.sexton.adapters.rest.resource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.sexton.adapters.rest.testing.Desk.TICKET;
import static org.sexton.adapters.rest.testing.Desk.opened;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.adapters.rest.testing.House;
import org.sexton.application.port.out.DeliveryQueue.Claim;
import org.sexton.application.port.out.DeliveryQueue.Settlement;
import org.sexton.domain.notification.Delivery;
import org.sexton.domain.notification.DeliveryKey;
import org.sexton.domain.notification.Message;
import org.sexton.domain.notification.Recipient;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.TicketReference;

/** What staff see of a ticket's mails. */
@QuarkusTest
@TestSecurity(user = House.BEN, roles = "staff")
class EventMailsTest {

    private static final String MAILS = TICKET + "/mails";

    private static final Instant NOW = Instant.parse("2026-03-29T08:00:00Z");

    @Inject
    InMemoryInstallation installation;

    private void queue(String reference, String... addresses) {
        var ticket = installation
                .queries
                .find(new TicketReference(reference))
                .orElseThrow()
                .id();
        var mails = Stream.of(addresses)
                .map(address -> Delivery.of(
                        DeliveryKey.ofEvent(ticket, 1),
                        Recipient.of(new EmailAddress(address)),
                        Locale.ENGLISH,
                        new Message.Overdue(
                                new TicketReference(reference),
                                "Tap",
                                "2026-03-28",
                                URI.create("https://desk.example/track/s3cret")),
                        NOW))
                .toList();
        installation.work.run(Actor.SYSTEM, () -> Outcome.ok(installation.deliveries.enqueue(mails)));
    }

    private void settle(Function<Claim, Settlement> each) {
        installation.work.run(Actor.SYSTEM, () -> {
            var claims = installation.deliveries.claim(Set.of("overdue"), 100, NOW, NOW.plus(Duration.ofMinutes(5)));
            installation.deliveries.settle(claims.stream().map(each).toList());
            return Outcome.ok(claims);
        });
    }

    @Test
    void staff_see_how_many_wait_and_neither_to_whom_nor_what_they_say() {
        var reference = opened("A");
        given().get(MAILS, reference).then().statusCode(200).body("items", hasSize(0));
        queue(reference, "anna@example.org");

        var answer = given().get(MAILS, reference).then().statusCode(200);

        answer.body("items.sequence", contains(1)).body("items[0].pending", equalTo(1));
        answer.body("items[0].keySet()", hasSize(5));
    }

    @Test
    void what_waits_what_was_sent_and_what_failed_is_told_apart() {
        var reference = opened("A");
        queue(
                reference,
                "sent@a.example",
                "no@a.example",
                "never@a.example",
                "b@a.example",
                "c@a.example",
                "d@a.example");
        settle(claim -> switch (claim.delivery().to().address().value()) {
            case "sent@a.example" -> new Settlement.Sent(claim.id(), NOW);
            case "no@a.example", "never@a.example" ->
                new Settlement.Failed(claim.id(), claim.attempt(), "550 nobody here", NOW);
            default -> new Settlement.HandedBack(claim.id(), claim.attempt());
        });

        given().get(MAILS, reference)
                .then()
                .body("items", hasSize(1))
                .body("items[0].pending", equalTo(3))
                .body("items[0].sent", equalTo(1))
                .body("items[0].failed", equalTo(2))
                .body("items[0].reasons", contains("550 nobody here"));
    }

    @Test
    void a_ticket_that_is_not_there_has_no_mails() {
        given().get(MAILS, "000-000").then().statusCode(404);
        given().get(MAILS, "nonsense").then().statusCode(404);
    }
}
