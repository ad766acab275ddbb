package org.sexton.adapters.persistence.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.memory.contract.DeliveriesContract;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.persistence.testing.EmptyInstallation;
import org.sexton.adapters.persistence.testing.TestDatabase;
import org.sexton.adapters.persistence.testing.TestPostgresResource;
import org.sexton.application.port.out.DeliveryQueries;
import org.sexton.application.port.out.DeliveryQueue;
import org.sexton.application.port.out.Outbox;
import org.sexton.application.port.out.OutboxSignals;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.port.out.WaitingMails;
import org.sexton.domain.notification.Delivery;
import org.sexton.domain.notification.DeliveryState;
import org.sexton.domain.notification.Message;
import org.sexton.domain.notification.Recipient;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.TicketReference;

@QuarkusTest
@WithTestResource(TestPostgresResource.class)
class JdbcDeliveriesIT extends DeliveriesContract {

    @Inject
    EmptyInstallation installation;

    @Inject
    UnitOfWork units;

    @Inject
    Outbox outbox;

    @Inject
    OutboxSignals signals;

    @Inject
    DeliveryQueue queue;

    @Inject
    DeliveryQueries deliveries;

    @Inject
    WaitingMails waiting;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Override
    protected Ports empty() {
        return installation.ports();
    }

    @Override
    protected Outbox outbox() {
        return outbox;
    }

    @Override
    protected OutboxSignals signals() {
        return signals;
    }

    @Override
    protected DeliveryQueue queue() {
        return queue;
    }

    @Override
    protected WaitingMails waiting() {
        return waiting;
    }

    @Override
    protected DeliveryQueries deliveries() {
        return deliveries;
    }

    @Test
    void a_mail_that_can_not_be_read_fails_and_stops_no_other() {
        var now = Instant.parse("2026-11-22T19:34:00Z");
        for (var cause : List.of("bad", "good")) {
            units.run(
                    Actor.SYSTEM,
                    () -> Outcome.ok(outbox.enqueue(Delivery.of(
                            cause,
                            Recipient.of(new EmailAddress("tom@example.org")),
                            Locale.ENGLISH,
                            new Message.SensitiveNews(
                                    new TicketReference("7K3-QFM"), URI.create("https://desk.example/x")),
                            now))));
        }
        new TestDatabase(url).execute("UPDATE delivery SET payload = '{\"ticket\": 7}' WHERE key LIKE 'bad/%'");

        var claims = units.run(
                Actor.SYSTEM,
                () -> Outcome.ok(queue.claim(Message.kinds().keySet(), 10, now, now.plusSeconds(300)).stream()
                        .map(claim -> claim.delivery().key().value().substring(0, 4))
                        .toList()));
        assertThat(claims).isEqualTo(Outcome.ok(List.of("good")));
        assertThat(deliveries.page(DeliveryState.FAILED, 10, null).items())
                .singleElement()
                .matches(it -> String.valueOf(it.reason()).contains("can't be read"));
    }
}
