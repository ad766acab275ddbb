package org.sexton.adapters.persistence.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.memory.SeededIds;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.adapters.persistence.testing.EmptyInstallation;
import org.sexton.adapters.persistence.testing.TestDatabase;
import org.sexton.adapters.persistence.testing.TestPostgresResource;
import org.sexton.adapters.persistence.whole.JdbcAuditChains;
import org.sexton.application.port.in.ErasePerson;
import org.sexton.application.port.in.ErasePerson.Erase;
import org.sexton.application.port.in.ErasePerson.Whom;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.PersonalData;
import org.sexton.application.query.Doings;
import org.sexton.application.query.Footprint;
import org.sexton.application.query.Trace;
import org.sexton.application.service.AdminPen;
import org.sexton.application.service.ErasePersonService;
import org.sexton.application.service.Redactions;
import org.sexton.application.service.Subjects;
import org.sexton.domain.administration.PersonErasure;
import org.sexton.domain.person.DataSubject;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;
import org.sexton.domain.redaction.PersonalWords;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.CommentId;
import org.sexton.domain.ticket.NewTicket;
import org.sexton.domain.ticket.Priority;
import org.sexton.domain.ticket.Reporter;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.Visibility;

/** Somebody is forgotten while they write: what they wrote before goes with them, and what comes after is refused. */
@QuarkusTest
@WithTestResource(TestPostgresResource.class)
class ErasureRaceIT {

    private static final Instant NOW = Instant.parse("2026-11-22T19:34:00.123Z");
    private static final String NAME = "Łucja Nowak";

    @Inject
    EmptyInstallation installation;

    @Inject
    PersonalData data;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url = "";

    private final IdSource ids = new SeededIds(7);
    private Ports ports;
    private Person ada;
    private Person lucja;
    private TicketReference reference;
    private ErasePerson erase;

    /** As it is, but for a pause once all is forgotten and nothing kept. */
    private record Slow(PersonalData data, Runnable pause) implements PersonalData {

        @Override
        public void hold(PersonId person) {
            data.hold(person);
        }

        @Override
        public Footprint footprint(DataSubject subject) {
            return data.footprint(subject);
        }

        @Override
        public Doings doings(DataSubject subject) {
            return data.doings(subject);
        }

        @Override
        public List<Trace> traces(PersonalWords words) {
            return data.traces(words);
        }

        @Override
        public void erase(
                PersonErasure erasure,
                DataSubject subject,
                PersonalWords words,
                List<TicketReference> touched,
                List<TicketReference> revoked,
                Instant now) {
            data.erase(erasure, subject, words, touched, revoked, now);
            pause.run();
        }
    }

    @BeforeEach
    void arrange() {
        ports = installation.ports();
        ada = person("Ada", Role.ADMIN);
        lucja = person(NAME, Role.STAFF);
        reference = report(ada, "Door");
        erase = erasing(data);
    }

    private ErasePerson erasing(PersonalData data) {
        return new ErasePersonService(
                ports.work(),
                ports.people(),
                new Subjects(ports.people(), data),
                data,
                new Redactions(ports.tickets(), ports.queries(), ports.photos(), ids),
                new AdminPen(ports.adminLog(), ids, () -> NOW),
                ids,
                () -> NOW);
    }

    private Person person(String name, Role role) {
        var email = new EmailAddress((role == Role.ADMIN ? "ada" : "lucja.nowak") + "@example.org");
        var person = new Person(new PersonId(ids.nextId()), email, true, name, role, true, NOW);
        ok(ports.work().run(person.actor(), () -> {
            ports.people().save(person);
            return Outcome.ok(person);
        }));
        return person;
    }

    private static <T> T ok(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Ok<T>(var value)) {
            return value;
        }
        throw new AssertionError("refused: " + outcome);
    }

    private TicketReference report(Person by, String title) {
        var ticket = new NewTicket(
                title,
                "",
                ports.catalogue().initialStatus(),
                Priority.NORMAL,
                null,
                null,
                false,
                new Reporter.Staff(by.id(), by.name(), by.email()),
                null,
                null,
                null);
        return ok(ports.work()
                        .run(
                                by.actor(),
                                () -> Outcome.ok(ports.tickets()
                                        .commit(ok(Ticket.open(
                                                new TicketId(ids.nextId()),
                                                ids.nextReference(),
                                                ticket,
                                                by.actor(),
                                                NOW,
                                                ids.nextSalt()))))))
                .reference();
    }

    /** @param afterwards done before any of it is kept */
    private void comment(Person by, Runnable afterwards) {
        ok(ports.work().run(by.actor(), () -> {
            var ticket = ports.tickets().find(reference).orElseThrow();
            ports.tickets()
                    .commit(ok(ticket.comment(
                            new CommentId(ids.nextId()),
                            NAME + " was here",
                            Visibility.PUBLIC,
                            by.actor(),
                            NOW,
                            ids.nextSalt())));
            afterwards.run();
            return Outcome.ok(true);
        }));
    }

    private Erase all() {
        var whom = new Whom(null, "lucja.nowak@example.org", List.of("Nowak"), List.of());
        var seen = ok(erase.handle(ada.actor(), whom));
        return new Erase(
                whom,
                seen.seen(),
                seen.mentions().stream().map(ErasePerson.Mention::id).collect(Collectors.toSet()),
                seen.footprint().photos().stream().map(ErasePerson::id).collect(Collectors.toSet()),
                seen.confirm());
    }

    private void assertNothingIsLeft() {
        var owner = new TestDatabase(url).asOwner();
        for (var table : Sql.of("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                .list(owner, row -> row.getString(1))) {
            assertThat(Sql.of("SELECT t::text FROM " + table + " t WHERE t::text ILIKE '%nowak%'")
                            .list(owner, row -> row.getString(1)))
                    .as(table)
                    .isEmpty();
        }
        assertThat(ports.people().find(lucja.id())).contains(lucja.erased());
        assertThat(new JdbcAuditChains(new TestDatabase(url).asApp())
                        .recompute(null)
                        .broken())
                .isNull();
    }

    /** Whether a backend waits for a lock of another. */
    private void awaitSomebodyWaiting() {
        var owner = new TestDatabase(url).asOwner();
        var until = System.nanoTime() + 20_000_000_000L;
        while (Sql.of("SELECT FROM pg_locks WHERE NOT granted")
                .first(owner, _ -> true)
                .isEmpty()) {
            assertThat(System.nanoTime()).as("nobody waits").isLessThan(until);
            Thread.onSpinWait();
        }
    }

    @Test
    void what_is_being_written_is_waited_for_and_looked_at_again() throws Exception {
        var command = all();
        var written = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = threads.submit(() -> comment(lucja, () -> {
                written.countDown();
                await(mayEnd);
            }));
            await(written);
            var erasing = threads.submit(() -> erase.handle(ada.actor(), command));
            awaitSomebodyWaiting();
            mayEnd.countDown();

            writing.get();
            assertThat(erasing.get()).isInstanceOf(Outcome.Refused.class);
        }
        ok(erase.handle(ada.actor(), all()));
        assertNothingIsLeft();
    }

    @Test
    void what_is_begun_while_they_are_forgotten_waits_and_is_refused() throws Exception {
        var command = all();
        var forgotten = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var slow = erasing(new Slow(data, () -> {
            forgotten.countDown();
            await(mayEnd);
        }));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var erasing = threads.submit(() -> slow.handle(ada.actor(), command));
            await(forgotten);
            var writing = threads.submit(() -> comment(lucja, () -> {}));
            awaitSomebodyWaiting();
            mayEnd.countDown();

            assertThat(erasing.get()).isInstanceOf(Outcome.Ok.class);
            assertThat(refused(writing)).isTrue();
        }
        assertThat(ports.queries().comments(reference)).isEmpty();
        assertNothingIsLeft();
    }

    @Test
    void however_much_they_write_nothing_of_it_is_left() throws Exception {
        var stop = new AtomicBoolean();
        var writers = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var what : List.<Runnable>of(
                    () -> comment(lucja, () -> {}),
                    () -> report(lucja, "Gate of " + NAME),
                    () -> report(lucja, "Lamp of " + NAME))) {
                var begun = new CountDownLatch(1);
                writers.add(threads.submit(writing(what, begun, stop)));
                await(begun);
            }
            // who writes all the time is never looked at in time: they are held first
            ok(ports.work().run(ada.actor(), () -> {
                data.hold(lucja.id());
                return erase.handle(ada.actor(), all());
            }));
            stop.set(true);
            for (var writer : writers) {
                assertThat(writer.get()).isPositive();
            }
        }
        assertNothingIsLeft();
    }

    /** Until it is refused: by who they are, not by what somebody else did at the same time. */
    private static Callable<Integer> writing(Runnable what, CountDownLatch begun, AtomicBoolean stop) {
        return () -> {
            // one may have been kept just before
            for (int times = 0, late = 0; late < 2; ) {
                try {
                    what.run();
                    times++;
                    late += stop.get() ? 1 : 0;
                    begun.countDown();
                } catch (RuntimeException refused) {
                    if (stop.get() || said(refused).contains("who was erased")) {
                        return times;
                    }
                }
            }
            throw new AssertionError("who was erased goes on writing");
        };
    }

    private static String said(Throwable failure) {
        return failure.getCause() == null ? String.valueOf(failure.getMessage()) : said(failure.getCause());
    }

    private static boolean refused(Future<?> work) throws InterruptedException {
        try {
            work.get();
            return false;
        } catch (ExecutionException e) {
            assertThat(said(e)).contains("who was erased does nothing any more");
            return true;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
