package org.sexton.adapters.persistence.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.memory.SeededIds;
import org.sexton.adapters.memory.contract.OrganisationContract;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.adapters.persistence.testing.EmptyInstallation;
import org.sexton.adapters.persistence.testing.TestPostgresResource;
import org.sexton.domain.administration.Author;
import org.sexton.domain.administration.Organisation;
import org.sexton.domain.administration.Organisation.Portal;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.NewTicket;
import org.sexton.domain.ticket.Priority;
import org.sexton.domain.ticket.Reporter;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketId;

@QuarkusTest
@WithTestResource(TestPostgresResource.class)
class JdbcOrganisationIT extends OrganisationContract {

    private static final Instant NOW = Instant.parse("2026-11-22T19:34:00.123Z");

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String WAITING = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
            + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";

    @Inject
    EmptyInstallation installation;

    @Inject
    DataSource database;

    @Override
    protected Ports empty() {
        return installation.ports();
    }

    private long count(String query) {
        return Sql.of(query).first(database, row -> row.getLong(1)).orElseThrow();
    }

    /** It is written for everyone before the decision, and kept after it: without a word between the two, it would be seen. */
    @Test
    void a_report_that_is_under_way_when_the_portal_closes_is_hidden_too() throws Exception {
        var ports = installation.ports();
        var ids = new SeededIds(77);
        var report = new NewTicket(
                "Roof leaks",
                "",
                ports.catalogue().initialStatus(),
                Priority.NORMAL,
                null,
                null,
                false,
                new Reporter.Guest(null, null),
                null,
                null,
                null);
        var written = new CountDownLatch(1);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var reporting = both.submit(() -> ports.work()
                    .run(
                            Actor.GUEST,
                            () -> Ticket.open(
                                            new TicketId(ids.nextId()),
                                            ids.nextReference(),
                                            report,
                                            Actor.GUEST,
                                            NOW,
                                            ids.nextSalt())
                                    .map(opening -> {
                                        ports.tickets().commit(opening);
                                        written.countDown();
                                        var patience = System.nanoTime() + PATIENCE.toNanos();
                                        while (count(WAITING) == 0 && System.nanoTime() < patience) {
                                            Thread.onSpinWait();
                                        }
                                        return opening;
                                    })));
            written.await();
            var closing = both.submit(() -> ports.work().run(Actor.SYSTEM, () -> {
                var pen = new Author(Actor.SYSTEM, NOW, ids::nextSalt)
                        .pen(ports.adminLog().head());
                return ports.organisation()
                        .get()
                        .change(new Organisation.Wish(null, Portal.CLOSED, null), pen)
                        .map(change -> {
                            ports.organisation().commit(change.orElseThrow());
                            return true;
                        });
            }));

            assertThat(reporting.get()).isInstanceOf(Outcome.Ok.class);
            assertThat(closing.get()).isInstanceOf(Outcome.Ok.class);
        }
        assertThat(count("SELECT count(*) FROM ticket")).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM public_ticket")).isZero();
    }
}
