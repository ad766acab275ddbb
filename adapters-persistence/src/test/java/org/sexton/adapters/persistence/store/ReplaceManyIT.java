package org.sexton.adapters.persistence.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.memory.SeededIds;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.persistence.testing.EmptyInstallation;
import org.sexton.adapters.persistence.testing.TestPostgresResource;
import org.sexton.application.port.in.EditStatuses;
import org.sexton.application.port.in.Given;
import org.sexton.application.query.TicketFilter;
import org.sexton.application.query.TicketSort;
import org.sexton.application.service.AdminPen;
import org.sexton.application.service.EditStatusesService;
import org.sexton.application.service.TicketReplacement;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Key;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.Change;
import org.sexton.domain.ticket.NewTicket;
import org.sexton.domain.ticket.Priority;
import org.sexton.domain.ticket.Reporter;
import org.sexton.domain.ticket.Status;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketId;

/** A status that many tickets are in, and new ones still come to, is replaced: ten thousand took 17 seconds. */
@QuarkusTest
@WithTestResource(TestPostgresResource.class)
class ReplaceManyIT {

    private static final Logger LOG = Logger.getLogger(ReplaceManyIT.class);
    private static final Instant NOW = Instant.parse("2026-11-22T19:34:00.123Z");
    private static final int MANY = 2_500;
    private static final int LATE = 20;
    private static final Key WAITING = new Key("waiting");

    private final SeededIds ids = new SeededIds(7);

    @Inject
    EmptyInstallation installation;

    private Change opening(Status status) {
        var ticket = new NewTicket(
                "Lamp", "", status, Priority.NORMAL, null, null, false, Reporter.UNKNOWN, null, null, null);
        return ok(Ticket.open(
                new TicketId(ids.nextId()), ids.nextReference(), ticket, Actor.SYSTEM, NOW, ids.nextSalt()));
    }

    private static <T> T ok(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Ok<T>(var value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    private static @Nullable Given<String> given(String value) {
        return new Given<>(value);
    }

    private EditStatuses edit(Ports ports) {
        var clock = InstantSource.fixed(NOW.plusSeconds(60));
        var replacement = new TicketReplacement(ports.work(), ports.tickets(), ports.queries(), ids, clock);
        var pen = new AdminPen(ports.adminLog(), ids, clock);
        return new EditStatusesService(ports.work(), ports.catalogue(), ports.queries(), replacement, pen);
    }

    @Test
    void each_of_many_tickets_has_its_event_and_none_is_left_behind() throws Exception {
        var ports = installation.ports();
        var edit = edit(ports);
        var input = new EditStatuses.Input(given("Waiting"), given("open"), null, null, null, List.of());
        var waiting = ok(edit.handle(Actor.SYSTEM, new EditStatuses.Create(WAITING.value(), input)));
        for (int batch = 0; batch < MANY / 500; batch++) {
            var openings = IntStream.range(0, 500)
                    .mapToObj(_ -> opening(waiting.what()))
                    .toList();
            ok(ports.work().run(Actor.SYSTEM, () -> {
                ports.tickets().commitAll(openings);
                return Outcome.ok(true);
            }));
        }

        var begin = System.nanoTime();
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var late = others.submit(() -> {
                for (int i = 0; i < LATE; i++) {
                    var opening = opening(waiting.what());
                    ports.work()
                            .run(Actor.SYSTEM, () -> Outcome.ok(ports.tickets().commit(opening)));
                }
                return true;
            });
            ok(edit.handle(Actor.SYSTEM, new EditStatuses.Delete(WAITING.value(), "open")));
            assertThat(late.get()).isTrue();
        }
        LOG.infof("%d tickets in %s", MANY, Duration.ofNanos(System.nanoTime() - begin));

        assertThat(ports.catalogue().status(WAITING)).isEmpty();
        assertThat(ports.queries().usage().statuses()).containsExactly(Map.entry(new Key("open"), (long) MANY + LATE));
        var moved = new TicketFilter(
                null,
                Set.of(new Key("open")),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                false);
        assertThat(ports.queries()
                        .page(moved, TicketSort.LATEST_FIRST, 200, null)
                        .items())
                .allSatisfy(ticket -> {
                    assertThat(ticket.version()).isEqualTo(2);
                    assertThat(ports.queries()
                                    .events(ticket.reference())
                                    .getLast()
                                    .changes())
                            .singleElement()
                            .satisfies(change -> assertThat(change.from()).isEqualTo("waiting"));
                });
    }
}
