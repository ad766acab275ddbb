package org.sexton.bootstrap.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.application.importing.ImportProblem;
import org.sexton.application.importing.ImportRun;
import org.sexton.application.importing.ImportRun.State;
import org.sexton.application.importing.ImportRun.Task;
import org.sexton.application.importing.ImportRunId;
import org.sexton.application.importing.ImportView;
import org.sexton.application.importing.Summary;
import org.sexton.application.port.in.EditImports;
import org.sexton.application.port.in.EditImports.Begin;
import org.sexton.application.port.in.ImportTickets;
import org.sexton.application.port.in.UploadExport;
import org.sexton.application.port.in.ViewImports;
import org.sexton.application.port.in.WorkOnImports;
import org.sexton.application.query.TicketFilter;
import org.sexton.application.query.TicketSort;
import org.sexton.application.service.EditImportsService;
import org.sexton.application.service.ImportBatches;
import org.sexton.application.service.ImportTicketsService;
import org.sexton.application.service.ImportViews;
import org.sexton.application.service.ImportWithdrawal;
import org.sexton.application.service.ImportWords;
import org.sexton.application.service.UploadExportService;
import org.sexton.application.service.ViewImportsService;
import org.sexton.application.service.WorkOnImportsService;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.Field;
import org.sexton.domain.ticket.Move;
import org.sexton.domain.ticket.Priority;
import org.sexton.domain.ticket.TicketEvent;
import org.sexton.domain.ticket.TicketSnapshot;

/** Imports by the admin page, of real files, in an installation in memory. */
class ImportRunsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final InMemoryInstallation world = new InMemoryInstallation();
    private final Person ada = person("Ada", Role.ADMIN);
    private final Person mary = person("Mary", Role.STAFF);
    private Instant now = NOON;
    private final InstantSource clock = () -> now;
    private final CsvExportReader reader = new CsvExportReader();
    private final ImportViews views = new ImportViews(world.importRuns, world.people);
    private final UploadExport upload =
            new UploadExportService(world.work, world.importRuns, reader, views, world.ids, clock, ZoneOffset.UTC);
    private final EditImports edit = new EditImportsService(world.work, world.importRuns, reader, views);
    private final ViewImports view =
            new ViewImportsService(world.importRuns, views, new ImportWords(world.importRuns, reader, world.catalogue));
    private final ImportTickets tickets =
            new ImportTicketsService(world.work, world.tickets, world.catalogue, world.adminLog, world.ids, clock);
    private final WorkOnImports work = working(tickets);

    private static Person person(String name, Role role) {
        var email = new EmailAddress(name + "@example.org");
        return new Person(
                new PersonId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))),
                email,
                true,
                name,
                role,
                true,
                NOON);
    }

    ImportRunsTest() {
        world.add(ada, mary);
    }

    private WorkOnImports working(ImportTickets importTickets) {
        return new WorkOnImportsService(
                world.work,
                world.importRuns,
                world.people,
                world.ids,
                clock,
                new ImportBatches(world.importRuns, reader, importTickets),
                new ImportWithdrawal(world.importRuns, world.tickets, world.ids, clock));
    }

    private static <T> T ok(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Ok<T>(var value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?>(var why) -> why;
            case Outcome.Ok<?>(var value) -> throw new AssertionError("not refused: " + value);
        };
    }

    private Outcome<ImportView> upload(Actor actor, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return upload.handle(
                actor, new UploadExport.Command("export.csv", bytes.length, () -> new ByteArrayInputStream(bytes)));
    }

    private ImportRunId uploaded(String text) throws IOException {
        return ok(upload(ada.actor(), text)).run().id();
    }

    private ImportRun begun(ImportRunId id, Task task) {
        return ok(edit.handle(ada.actor(), new Begin(id, task))).run();
    }

    private ImportRun done(ImportRunId id, Task task) {
        begun(id, task);
        assertThat(work.handle(() -> false)).isTrue();
        return run(id);
    }

    private ImportRun run(ImportRunId id) {
        return world.importRuns.find(id).orElseThrow();
    }

    private List<TicketSnapshot> all() {
        return world.queries
                .page(TicketFilter.ALL, new TicketSort(TicketSort.By.CREATED_AT, false), 200, null)
                .items();
    }

    private static String many(int count) {
        return "id,title\n"
                + IntStream.range(0, count)
                        .mapToObj(i -> i + ",Lamp " + i + "\n")
                        .collect(Collectors.joining());
    }

    private void rename(TicketSnapshot ticket) {
        ok(world.work.run(
                mary.actor(),
                () -> world.tickets
                        .find(ticket.reference())
                        .orElseThrow()
                        .apply(List.of(new Move.Rename("Lamp, broken")), mary.actor(), now, world.ids.nextSalt())
                        .map(change -> world.tickets.commit(change.orElseThrow()))));
    }

    @Test
    void a_dry_run_lists_everything_that_is_wrong_and_imports_nothing() throws IOException {
        var id = uploaded(
                "id,Betreff,created,priority\n1,Tap,2024-01-01,high\n2,,never,high\n3,\"x\"y,z\n4,Lamp,,soonish\n");
        ok(edit.handle(
                ada.actor(),
                new EditImports.Plan(
                        id,
                        "old desk",
                        "Europe/Rome",
                        null,
                        null,
                        Map.of("externalId", 0, "title", 1, "createdAt", 2, "priority", 3),
                        null,
                        List.of())));

        var judged = done(id, Task.JUDGE);

        assertThat(judged.state()).isEqualTo(State.JUDGED);
        assertThat(judged.summary()).isEqualTo(new Summary(1, 0, 3));
        assertThat(judged.lease()).isNull();
        assertThat(ok(view.problems(ada.actor(), id, 50, 0)).items())
                .extracting(ImportProblem::line, ImportProblem::column, ImportProblem::code)
                .containsExactly(
                        tuple(3L, "Betreff", "required"),
                        tuple(3L, "created", "unreadable"),
                        tuple(4L, null, "damaged"),
                        tuple(5L, "priority", "unreadable"));
        assertThat(all()).isEmpty();

        assertThat(done(id, Task.JUDGE).summary()).as("judged anew").isEqualTo(new Summary(1, 0, 3));
        assertThat(ok(view.problems(ada.actor(), id, 50, 0)).total().value()).isEqualTo(4);
    }

    @Test
    void an_import_is_made_in_the_name_of_who_began_it_and_its_file_is_forgotten() throws IOException {
        var id = uploaded(many(3));

        var imported = done(id, Task.IMPORT);

        assertThat(imported.state()).isEqualTo(State.IMPORTED);
        assertThat(imported.summary()).isEqualTo(new Summary(3, 0, 0));
        assertThat(imported.facts().sample()).isEmpty();
        assertThat(world.importRuns.hasFile(id)).isFalse();
        assertThat(all()).hasSize(3).allSatisfy(ticket -> {
            var events = world.queries.events(ticket.reference());
            assertThat(events).singleElement().satisfies(event -> {
                assertThat(event.type()).isEqualTo(TicketEvent.Type.IMPORTED);
                assertThat(event.by()).isEqualTo(TicketEvent.By.of(ada.actor()));
                assertThat(event.isIntactAfter(Digest.NONE)).isTrue();
            });
        });
    }

    @Test
    void a_replica_that_has_to_stop_hands_it_to_another_that_goes_on_at_the_next_line() throws IOException {
        var id = uploaded(many(1_700));
        begun(id, Task.IMPORT);
        var asked = new AtomicInteger();

        assertThat(work.handle(() -> asked.incrementAndGet() > 2)).isTrue();
        assertThat(run(id).summary()).as("two batches").isEqualTo(new Summary(1_000, 0, 0));
        assertThat(run(id).state()).isEqualTo(State.IMPORTING);
        assertThat(run(id).lease()).isNull();

        assertThat(work.handle(() -> false)).isTrue();
        assertThat(run(id).summary()).as("none was known: none came twice").isEqualTo(new Summary(1_700, 0, 0));
        assertThat(run(id).state()).isEqualTo(State.IMPORTED);
        assertThat(work.handle(() -> false)).isFalse();
    }

    @Test
    void what_a_dead_replica_had_is_taken_over_when_its_lease_ends_and_it_does_no_more_if_it_was_not()
            throws IOException {
        var id = uploaded(many(600));
        begun(id, Task.IMPORT);
        var batches = new AtomicInteger();
        var slow = working((actor, command, rows, progress) -> {
            var outcome = tickets.handle(actor, command, rows, progress);
            if (batches.incrementAndGet() == 1) {
                now = now.plus(Duration.ofMinutes(2));
            }
            return outcome;
        });

        slow.handle(() -> {
            if (batches.get() == 1) {
                now = now.plus(Duration.ofMinutes(2));
                assertThat(work.handle(() -> false))
                        .as("somebody else takes it")
                        .isTrue();
            }
            return false;
        });

        assertThat(run(id).state()).isEqualTo(State.IMPORTED);
        assertThat(run(id).summary()).isEqualTo(new Summary(600, 0, 0));
    }

    @Test
    void what_breaks_is_told_keeps_what_was_done_and_goes_on_when_it_is_begun_again() throws IOException {
        var id = uploaded(many(1_200));
        begun(id, Task.IMPORT);
        var batches = new AtomicInteger();
        var breaking = working((actor, command, rows, progress) -> {
            if (batches.incrementAndGet() == 2) {
                throw new IllegalStateException("unplugged");
            }
            return tickets.handle(actor, command, rows, progress);
        });

        assertThatThrownBy(() -> breaking.handle(() -> false)).hasMessage("unplugged");
        assertThat(run(id).state()).isEqualTo(State.STOPPED);
        assertThat(run(id).failure())
                .isEqualTo("Something went wrong at line 501 of the file; nothing after it was done.");
        assertThat(run(id).summary().imported()).isEqualTo(500);

        assertThat(done(id, Task.IMPORT).summary()).isEqualTo(new Summary(1_200, 0, 0));
        assertThat(run(id).failure()).isNull();
    }

    @Test
    void whoever_lost_the_right_meanwhile_imports_nothing() throws IOException {
        var id = uploaded(many(1));
        begun(id, Task.IMPORT);
        world.add(ada.withRole(Role.STAFF));

        work.handle(() -> false);

        assertThat(run(id).state()).isEqualTo(State.STOPPED);
        assertThat(run(id).failure()).isEqualTo("Whoever began it is no admin any more.");
        assertThat(all()).isEmpty();
    }

    @Test
    void undoing_withdraws_what_nobody_touched_and_names_the_rest() throws IOException {
        var id = uploaded(many(250));
        done(id, Task.IMPORT);
        var touched = all().get(7);
        var untouched = all().get(8);
        rename(touched);

        var undone = done(id, Task.UNDO);

        assertThat(undone.state()).isEqualTo(State.UNDONE);
        assertThat(undone.withdrawn()).isEqualTo(249);
        assertThat(ok(view.handle(ada.actor(), id)).kept()).containsExactly(touched.reference());
        assertThat(all()).extracting(TicketSnapshot::reference).containsExactly(touched.reference());
        var events = world.queries.events(untouched.reference());
        assertThat(events).hasSize(2);
        assertThat(events.getLast().changes())
                .extracting(change -> change.field())
                .containsExactly(Field.WITHDRAWN);
        assertThat(events.getLast().isIntactAfter(events.getFirst().seal().hash()))
                .isTrue();
        assertThat(refusal(edit.handle(ada.actor(), new Begin(id, Task.UNDO)))).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void what_was_withdrawn_comes_again_and_what_was_kept_is_known() throws IOException {
        var first = uploaded(many(5));
        done(first, Task.IMPORT);
        rename(all().getFirst());
        done(first, Task.UNDO);

        assertThat(done(uploaded(many(5)), Task.IMPORT).summary()).isEqualTo(new Summary(4, 1, 0));
        assertThat(all()).hasSize(5);
    }

    @Test
    void a_withdrawn_ticket_is_closed_for_good() throws IOException {
        var id = uploaded(many(1));
        done(id, Task.IMPORT);
        var ticket = all().getFirst();
        done(id, Task.UNDO);

        ok(world.work.run(mary.actor(), () -> {
            var withdrawn = world.tickets.find(ticket.reference()).orElseThrow();
            assertThat(refusal(withdrawn.apply(List.of(new Move.Rename("x")), mary.actor(), now, world.ids.nextSalt())))
                    .isInstanceOf(Refusal.Conflict.class);
            assertThat(refusal(withdrawn.withdraw(ada.actor(), now, world.ids.nextSalt())))
                    .isInstanceOf(Refusal.Conflict.class);
            return Outcome.ok(true);
        }));
    }

    @Test
    void a_known_system_goes_by_its_name() throws IOException {
        var id = uploaded("Report ID,Title,Detail,Confirmed,Report URL\n1,Lamp,out,2024-01-01,x\n");

        assertThat(run(id).plan().source()).isEqualTo("FixMyStreet");
    }

    @Test
    void what_was_mailed_to_a_help_desk_is_kept_from_the_public_unless_somebody_says_otherwise() throws IOException {
        var lines =
                "#,Title,State,Priority,Group,Create Channel,Created At\n%s,Mould in my flat,new,2 normal,,email,2024-01-01\n";

        assertThat(done(uploaded(lines.formatted("1")), Task.IMPORT).summary()).isEqualTo(new Summary(1, 0, 0));
        assertThat(all())
                .singleElement()
                .satisfies(ticket -> assertThat(ticket.sensitive()).isTrue());
        assertThat(world.publicTickets.find(all().getFirst().reference())).isEmpty();

        var shown = uploaded(lines.formatted("2"));
        var words = Map.of("priority", Map.of("2 normal", "high"));
        ok(edit.handle(ada.actor(), new EditImports.Plan(shown, null, null, null, null, null, words, List.of())));
        done(shown, Task.IMPORT);
        assertThat(all()).anySatisfy(ticket -> {
            assertThat(ticket.sensitive()).isFalse();
            assertThat(ticket.priority()).isEqualTo(Priority.HIGH);
        });
    }

    @Test
    void old_cells_are_forgotten() throws IOException {
        var id = uploaded(many(1));
        now = now.plus(Duration.ofDays(31));

        work.forgetOld();

        assertThat(world.importRuns.find(id)).isEmpty();
    }

    @Test
    void what_is_worked_on_cannot_be_planned_begun_or_thrown_away() throws IOException {
        var id = uploaded(many(1));
        begun(id, Task.IMPORT);

        assertThat(refusal(edit.handle(ada.actor(), new Begin(id, Task.JUDGE)))).isInstanceOf(Refusal.Conflict.class);
        assertThat(refusal(edit.handle(ada.actor(), new EditImports.Discard(id))))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(refusal(edit.handle(
                        ada.actor(), new EditImports.Plan(id, "x", null, null, null, null, null, List.of()))))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void only_admins_import_look_and_undo() throws IOException {
        var id = uploaded(many(1));

        for (var actor : List.of(Actor.GUEST, mary.actor())) {
            assertThat(refusal(upload(actor, many(1)))).isInstanceOf(Refusal.NotAllowed.class);
            assertThat(refusal(edit.handle(actor, new Begin(id, Task.IMPORT)))).isInstanceOf(Refusal.NotAllowed.class);
            assertThat(refusal(edit.handle(actor, new EditImports.Discard(id)))).isInstanceOf(Refusal.NotAllowed.class);
            assertThat(refusal(view.handle(actor, id))).isInstanceOf(Refusal.NotAllowed.class);
            assertThat(refusal(view.handle(actor, 5, null))).isInstanceOf(Refusal.NotAllowed.class);
            assertThat(refusal(view.problems(actor, id, 5, 0))).isInstanceOf(Refusal.NotAllowed.class);
        }
    }
}
