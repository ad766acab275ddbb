package org.sexton.adapters.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sexton.application.importing.ExportFacts;
import org.sexton.application.importing.Field;
import org.sexton.application.importing.ImportPlan;
import org.sexton.application.importing.ImportPlan.Encoding;
import org.sexton.application.importing.ImportPlan.Separator;
import org.sexton.application.importing.ImportProblem;
import org.sexton.application.importing.ImportRun;
import org.sexton.application.importing.ImportRun.Lease;
import org.sexton.application.importing.ImportRun.State;
import org.sexton.application.importing.ImportRunId;
import org.sexton.application.importing.Summary;
import org.sexton.application.port.out.ImportRuns;
import org.sexton.application.query.TicketFilter;
import org.sexton.application.query.TicketSort;
import org.sexton.domain.notification.Follower;
import org.sexton.domain.notification.FollowerId;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.Role;
import org.sexton.domain.ticket.Move;
import org.sexton.domain.ticket.NewTicket;
import org.sexton.domain.ticket.Origin;
import org.sexton.domain.ticket.Priority;
import org.sexton.domain.ticket.Reporter;
import org.sexton.domain.ticket.TicketSnapshot;

public abstract class ImportRunsContract extends PortContract {

    private static final byte[] FILE = "title\nLamp\n".getBytes(StandardCharsets.UTF_8);

    private ImportRuns runs;
    private Person anna;

    /** Over the installation that {@link #empty} made. */
    protected abstract ImportRuns importRuns();

    @BeforeEach
    void open() {
        runs = importRuns();
        anna = person("Anna", Role.ADMIN);
    }

    private ImportRun run(State state, @Nullable Lease lease) {
        return new ImportRun(
                new ImportRunId(ids.nextId()),
                anna.id(),
                NOW,
                "export.csv",
                FILE.length,
                new ExportFacts(
                        List.of("title", "\u00e9=,\"{}", "title"),
                        List.of(List.of("a", "", "c\nd"), List.of("'\\", "NULL", "{}")),
                        7,
                        "osTicket"),
                new ImportPlan(
                        "old desk",
                        ZoneId.of("Europe/Rome"),
                        Encoding.WINDOWS_1252,
                        Separator.TAB,
                        Map.of(Field.TITLE, 0, Field.DESCRIPTION, 2),
                        Map.of(
                                Field.STATUS,
                                Map.of("on, \"hold\"", "waiting", "{}", ""),
                                Field.PRIORITY,
                                Map.of("2", "high"))),
                state,
                new Summary(3, 2, 1),
                4,
                "Why not",
                lease);
    }

    private ImportRun added(ImportRun run, byte[] file) {
        stored(() -> {
            try {
                runs.add(run, () -> new ByteArrayInputStream(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return run;
    }

    private ImportRun added(State state) {
        return added(run(state, null), FILE);
    }

    private byte[] file(ImportRun run) throws IOException {
        try (var bytes = runs.file(run.id()).open()) {
            return bytes.readAllBytes();
        }
    }

    private TicketSnapshot imported(ImportRun run, String externalId) {
        var ticket = imported(externalId);
        stored(() -> runs.took(run.id(), List.of(ticket.id())));
        return ticket;
    }

    private TicketSnapshot imported(String externalId) {
        return opened(new NewTicket(
                "Lamp " + externalId,
                "",
                done(() -> catalogue.initialStatus()),
                Priority.NORMAL,
                null,
                null,
                false,
                new Reporter.Guest(null, null),
                null,
                null,
                new Origin("csv", externalId, NOW, null)));
    }

    private void withdraw(TicketSnapshot ticket) {
        stored(() -> tickets.commit(
                ok(tickets.find(ticket.reference()).orElseThrow().withdraw(Actor.SYSTEM, NOW, ids.nextSalt()))));
    }

    @Test
    void all_of_a_run_is_kept() throws IOException {
        var run = added(run(State.UPLOADED, new Lease(UUID.randomUUID(), NOW)), FILE);

        assertThat(runs.find(run.id())).contains(run);
        assertThat(done(() -> runs.lock(run.id()))).contains(run);
        assertThat(runs.hasFile(run.id())).isTrue();
        assertThat(file(run)).isEqualTo(FILE);
        assertThat(runs.find(new ImportRunId(ids.nextId()))).isEmpty();
    }

    @Test
    void all_that_changes_of_a_run_is_kept() {
        var run = added(State.UPLOADED);
        var other = person("Olga", Role.ADMIN);
        var changed = new ImportRun(
                run.id(),
                other.id(),
                NOW,
                "export.csv",
                FILE.length,
                new ExportFacts(List.of("x"), List.of(), 9, null),
                new ImportPlan("new", ZoneId.of("UTC"), Encoding.UTF_8, Separator.BAR, Map.of(), Map.of()),
                State.JUDGING,
                new Summary(30, 20, 10),
                40,
                null,
                new Lease(UUID.randomUUID(), NOW));

        stored(() -> runs.save(changed));

        assertThat(runs.find(run.id())).contains(changed);
    }

    @Test
    void a_large_file_comes_back_byte_for_byte() throws IOException {
        var large = new byte[(2 << 20) + 17];
        new Random(1).nextBytes(large);

        assertThat(file(added(run(State.UPLOADED, null), large))).isEqualTo(large);
    }

    @Test
    void the_latest_comes_first_page_by_page() {
        var first = added(State.UPLOADED);
        var second = added(State.IMPORTED);
        var third = added(State.UNDONE);

        assertThat(runs.latest(2, null)).containsExactly(third, second);
        assertThat(runs.latest(2, second.id())).containsExactly(first);
        assertThat(runs.count()).isEqualTo(3);
    }

    @Test
    void what_is_under_way_waits_for_whoever_asks_first_and_again_when_its_lease_ran_out() {
        added(State.UPLOADED);
        var run = added(State.IMPORTING);
        var lease = new Lease(UUID.randomUUID(), NOW.plusSeconds(60));

        assertThat(done(() -> runs.waiting(NOW))).contains(run);
        stored(() -> runs.save(run.leased(lease)));
        assertThat(done(() -> runs.waiting(NOW.plusSeconds(60)))).isEmpty();
        assertThat(done(() -> runs.waiting(NOW.plusSeconds(61)))).contains(run.leased(lease));
        stored(() -> runs.save(run.leased(lease).ended()));
        assertThat(done(() -> runs.waiting(NOW.plusSeconds(61)))).isEmpty();
    }

    @Test
    void problems_come_in_their_order_page_by_page() {
        var run = added(State.JUDGING);
        stored(() -> runs.addProblems(
                run.id(),
                List.of(
                        new ImportProblem(0, 4, "title", "required", "must not be empty"),
                        new ImportProblem(0, 4, null, "ragged", "has 2 cells, not \"3\"\0\uDC80"))));
        stored(() -> runs.addProblems(run.id(), List.of(new ImportProblem(0, 9, "d", "x", ""))));
        stored(() -> runs.addProblems(run.id(), List.of()));

        assertThat(runs.problems(run.id(), 2, 0))
                .containsExactly(
                        new ImportProblem(1, 4, "title", "required", "must not be empty"),
                        new ImportProblem(2, 4, null, "ragged", "has 2 cells, not \"3\"\uFFFD\uFFFD"));
        assertThat(runs.problems(run.id(), 2, 2)).containsExactly(new ImportProblem(3, 9, "d", "x", ""));
        assertThat(runs.countProblems(run.id())).isEqualTo(3);

        stored(() -> runs.forgetProblems(run.id()));
        assertThat(runs.problems(run.id(), 2, 0)).isEmpty();
    }

    @Test
    void a_ticket_is_untouched_until_somebody_changes_or_follows_it_or_it_is_withdrawn() {
        var run = added(State.IMPORTED);
        var other = added(State.IMPORTED);
        var as = imported(run, "1");
        var changed = imported(run, "2");
        var followed = imported(run, "3");
        var withdrawn = imported(run, "4");
        imported(other, "5");

        changed(changed.reference(), new Move.Rename("Lamp, broken"));
        stored(() -> followers.add(new Follower(
                new FollowerId(ids.nextId()),
                followed.reference(),
                Follower.Part.FOLLOWER,
                new EmailAddress("ann@example.org"),
                Locale.ENGLISH,
                null,
                NOW,
                null)));
        withdraw(withdrawn);

        assertThat(runs.untouched(run.id(), 9)).containsExactly(as.reference());
        assertThat(runs.touched(run.id(), 9)).containsExactly(changed.reference(), followed.reference());
        assertThat(runs.touched(run.id(), 1)).hasSize(1);
    }

    @Test
    void what_was_withdrawn_is_in_no_list_and_may_come_again() {
        var run = added(State.IMPORTED);
        var ticket = imported(run, "1");
        assertThat(publicTickets.find(ticket.reference())).isPresent();

        withdraw(ticket);

        assertThat(queries.page(TicketFilter.ALL, TicketSort.LATEST_FIRST, 9, null)
                        .items())
                .isEmpty();
        assertThat(publicTickets.find(ticket.reference())).isEmpty();
        assertThat(queries.find(ticket.reference()))
                .hasValueSatisfying(it -> assertThat(it.withdrawn()).isTrue());
        assertThat(queries.events(ticket.reference())).hasSize(2);
        assertThat(done(() -> tickets.imported("csv", List.of("1")))).isEmpty();
        assertThat(imported("1").reference()).isNotEqualTo(ticket.reference());
    }

    @Test
    void nothing_is_kept_of_what_is_removed() {
        var run = added(State.JUDGED);
        stored(() -> runs.addProblems(run.id(), List.of(new ImportProblem(0, 1, null, "x", "y"))));

        stored(() -> runs.remove(run.id()));

        assertThat(runs.find(run.id())).isEmpty();
        assertThat(runs.hasFile(run.id())).isFalse();
        assertThat(runs.problems(run.id(), 9, 0)).isEmpty();
    }

    @Test
    void old_cells_are_forgotten_and_what_came_of_them_is_not() {
        var waiting = added(State.JUDGED);
        var stopped = added(State.STOPPED);
        var underWay = added(State.IMPORTING);
        stored(() -> runs.addProblems(stopped.id(), List.of(new ImportProblem(0, 1, null, "x", "y"))));

        stored(() -> runs.forget(NOW));
        assertThat(runs.hasFile(stopped.id())).as("of that very moment").isTrue();
        stored(() -> runs.forget(NOW.plus(Duration.ofSeconds(1))));

        assertThat(runs.find(waiting.id())).isEmpty();
        assertThat(runs.find(stopped.id())).contains(stopped.forgetful());
        assertThat(runs.hasFile(stopped.id())).isFalse();
        assertThat(runs.problems(stopped.id(), 9, 0)).isEmpty();
        assertThat(runs.hasFile(underWay.id())).isTrue();
        assertThat(runs.find(underWay.id())).contains(underWay);
    }

    @Test
    void runs_change_inside_a_unit_of_work_alone() {
        var run = run(State.UPLOADED, null);

        assertThatThrownBy(() -> runs.add(run, () -> new ByteArrayInputStream(FILE)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> runs.save(run)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> runs.lock(run.id())).isInstanceOf(IllegalStateException.class);
    }
}
