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
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.adapters.rest.testing.House;
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

    @Inject
    InMemoryInstallation installation;

    private void queue(String reference) {
        var ticket = installation
                .queries
                .find(new TicketReference(reference))
                .orElseThrow()
                .id();
        installation.work.run(
                Actor.SYSTEM,
                () -> Outcome.ok(installation.deliveries.enqueue(Delivery.of(
                        DeliveryKey.ofEvent(ticket, 1),
                        Recipient.of(new EmailAddress("anna@example.org")),
                        Locale.ENGLISH,
                        new Message.SensitiveNews(
                                new TicketReference(reference), URI.create("https://desk.example/track/s3cret")),
                        Instant.parse("2026-03-29T08:00:00Z")))));
    }

    @Test
    void staff_see_how_many_wait_and_neither_to_whom_nor_what_they_say() {
        var reference = opened("A");
        given().get(MAILS, reference).then().statusCode(200).body("items", hasSize(0));
        queue(reference);

        var answer = given().get(MAILS, reference).then().statusCode(200);

        answer.body("items.sequence", contains(1)).body("items[0].pending", equalTo(1));
        answer.body("items[0].keySet()", hasSize(5));
    }

    @Test
    void a_ticket_that_is_not_there_has_no_mails() {
        given().get(MAILS, "000-000").then().statusCode(404);
        given().get(MAILS, "nonsense").then().statusCode(404);
    }
}
