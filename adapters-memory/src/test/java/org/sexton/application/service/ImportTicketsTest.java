package org.sexton.application.service;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sexton.application.service.Desk.NOON;
import static org.sexton.application.service.Desk.ok;
import static org.sexton.application.service.Desk.refusal;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.application.importing.Field;
import org.sexton.application.importing.Row;
import org.sexton.application.importing.Summary;
import org.sexton.application.port.in.ImportProgress;
import org.sexton.application.port.in.ImportTickets;
import org.sexton.application.port.in.ImportTickets.Command;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.query.TicketFilter;
import org.sexton.application.query.TicketSort;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Key;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Place;
import org.sexton.domain.ticket.Point;
import org.sexton.domain.ticket.Priority;
import org.sexton.domain.ticket.Reporter;
import org.sexton.domain.ticket.TicketEvent;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

class ImportTicketsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Command IMPORT = new Command("csv", LONDON, false);

    private final InMemoryInstallation world = new InMemoryInstallation();
    private final ImportTickets tickets = importing(world.ids);
    private final Told told = new Told();

    ImportTicketsTest() {
        world.add(
                List.of(new Category(new Key("plumbing"), "Plumbing and drains")),
                List.of(new Place(new Key("kitchen"), "Hall / Kitchen", null)));
    }

    private ImportTickets importing(IdSource ids) {
        return new ImportTicketsService(
                world.work, world.tickets, world.catalogue, world.adminLog, ids, InstantSource.fixed(NOON));
    }

    private static final class Told implements ImportProgress {
        private final List<String> rejected = new ArrayList<>();
        private final List<Summary> advanced = new ArrayList<>();

        @Override
        public void rejected(Row row, List<Violation> why) {
            rejected.add(why.stream()
                    .map(violation -> violation.field() + " " + violation.code())
                    .collect(joining(", ", row.line() + ": ", "")));
        }

        @Override
        public void advanced(Summary soFar) {
            advanced.add(soFar);
        }
    }

    private static Row row(long line, Object... fieldsAndValues) {
        var values = new EnumMap<Field, String>(Field.class);
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            values.put((Field) fieldsAndValues[i], (String) fieldsAndValues[i + 1]);
        }
        return new Row(line, List.copyOf(values.values()), values, List.of());
    }

    private static Row titled(long line, String id) {
        return row(line, Field.TITLE, "Tap " + id, Field.EXTERNAL_ID, id);
    }

    private static Iterator<Row> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> titled(i + 2, Integer.toString(i)))
                .iterator();
    }

    private Summary handle(Row... rows) {
        return ok(tickets.handle(Actor.SYSTEM, IMPORT, List.of(rows).iterator(), told));
    }

    private List<TicketSnapshot> all() {
        return world.queries
                .page(TicketFilter.ALL, new TicketSort(TicketSort.By.CREATED_AT, false), 200, null)
                .items();
    }

    private TicketSnapshot imported(Object... fieldsAndValues) {
        assertThat(handle(row(2, fieldsAndValues))).as("%s", told.rejected).isEqualTo(new Summary(1, 0, 0));
        return all().getFirst();
    }

    private String rejection(Object... fieldsAndValues) {
        assertThat(handle(row(2, fieldsAndValues))).isEqualTo(new Summary(0, 0, 1));
        return told.rejected.getLast();
    }

    @Test
    void everything_that_a_line_says_is_kept() {
        var ticket = imported(
                Field.TITLE, " Tap  leaks ",
                Field.DESCRIPTION, "Drip.\r\nDrip.",
                Field.CATEGORY, "plumbing AND drains",
                Field.LOCATION, "behind the organ",
                Field.LATITUDE, "51.475541",
                Field.LONGITUDE, "-0,03261",
                Field.STATUS, "Resolved",
                Field.PRIORITY, "High",
                Field.SENSITIVE, "yes",
                Field.CREATED_AT, "2017-06-20T12:23:17+01:00",
                Field.RESOLVED_AT, "2017-06-21 08:00",
                Field.EXTERNAL_ID, " 42 ");

        assertThat(ticket.title()).isEqualTo("Tap leaks");
        assertThat(ticket.description()).isEqualTo("Drip.\nDrip.");
        assertThat(ticket.category()).isEqualTo(new Category(new Key("plumbing"), "Plumbing and drains"));
        assertThat(ticket.location()).extracting("text").isEqualTo("behind the organ");
        assertThat(ticket.location()).extracting("point").isEqualTo(new Point(51.475541, -0.03261));
        assertThat(ticket.status().key()).hasToString("resolved");
        assertThat(ticket.priority()).isEqualTo(Priority.HIGH);
        assertThat(ticket.sensitive()).isTrue();
        assertThat(ticket.reporter()).isEqualTo(new Reporter.Guest(null, null));
        assertThat(ticket.createdAt()).isEqualTo("2017-06-20T11:23:17Z");
        assertThat(ticket.resolvedAt()).isEqualTo("2017-06-21T07:00:00Z");
        assertThat(ticket.origin()).extracting("source", "externalId").containsExactly("csv", "42");
    }

    @Test
    void a_title_is_enough() {
        var ticket = imported(Field.TITLE, "Tap leaks", Field.CATEGORY, " ");

        assertThat(ticket.status().initial()).isTrue();
        assertThat(ticket.priority()).isEqualTo(Priority.NORMAL);
        assertThat(ticket.category()).isNull();
        assertThat(ticket.location()).isNull();
        assertThat(ticket.sensitive()).isFalse();
        assertThat(ticket.createdAt()).isEqualTo(NOON);
    }

    @Test
    void each_ticket_has_one_intact_event_by_the_system() {
        handle(titled(2, "1"), titled(3, "2"));

        assertThat(all()).hasSize(2).allSatisfy(ticket -> {
            var events = world.queries.events(ticket.reference());
            assertThat(events).singleElement().satisfies(event -> {
                assertThat(event.type()).isEqualTo(TicketEvent.Type.IMPORTED);
                assertThat(event.by()).isEqualTo(TicketEvent.By.of(Actor.SYSTEM));
                assertThat(event.at()).isEqualTo(NOON);
                assertThat(event.isIntactAfter(Digest.NONE)).isTrue();
            });
        });
    }

    @Test
    void a_bad_line_is_rejected_with_all_that_is_wrong_and_the_import_goes_on() {
        var summary = handle(
                titled(2, "1"),
                row(
                        4,
                        Field.STATUS,
                        "lost",
                        Field.PRIORITY,
                        "soonish",
                        Field.SENSITIVE,
                        "perhaps",
                        Field.CREATED_AT,
                        "yesterday",
                        Field.LATITUDE,
                        "91",
                        Field.LONGITUDE,
                        "1e1",
                        Field.LOCATION,
                        "x".repeat(501)),
                titled(9, "2"));

        assertThat(summary).isEqualTo(new Summary(2, 0, 1));
        assertThat(told.rejected)
                .containsExactly("4: title required, location.text too_long, createdAt unreadable, status unreadable,"
                        + " priority unreadable, latitude unreadable, longitude unreadable, sensitive unreadable");
    }

    @Test
    void what_the_reader_could_not_make_sense_of_is_rejected_unseen() {
        var ragged = new Violation("line", "ragged", "has 2 cells");
        var bad = new Row(3, List.of("7", "Tap"), Map.of(Field.EXTERNAL_ID, "7", Field.TITLE, "Tap"), List.of(ragged));

        assertThat(handle(bad, titled(4, "7"))).isEqualTo(new Summary(1, 0, 1));
        assertThat(told.rejected).containsExactly("3: line ragged");
    }

    @Test
    void dates_before_any_record_and_after_today_are_refused() {
        assertThat(rejection(Field.TITLE, "a", Field.CREATED_AT, "2026-03-02")).contains("createdAt in_the_future");
        assertThat(rejection(Field.TITLE, "a", Field.CREATED_AT, "1066-10-14")).contains("createdAt out_of_range");
        assertThat(rejection(
                        Field.TITLE, "a",
                        Field.CREATED_AT, "2020-01-02",
                        Field.RESOLVED_AT, "2020-01-01 23:59",
                        Field.STATUS, "closed"))
                .isEqualTo("2: resolvedAt too_early");
    }

    @Test
    void one_coordinate_asks_for_the_other() {
        assertThat(rejection(Field.TITLE, "a", Field.LATITUDE, "51.5")).isEqualTo("2: longitude required");
        assertThat(rejection(Field.TITLE, "a", Field.LONGITUDE, "0")).isEqualTo("2: latitude required");
    }

    @Test
    void the_same_import_again_adds_nothing() {
        var rows = new Row[] {titled(2, "1"), row(3, Field.TITLE, "without an id"), titled(4, "2")};

        assertThat(handle(rows)).isEqualTo(new Summary(3, 0, 0));
        assertThat(handle(rows)).isEqualTo(new Summary(0, 3, 0));
        assertThat(all()).hasSize(3);
    }

    @Test
    void another_source_may_use_the_same_ids() {
        handle(titled(2, "1"));
        var other = new Command(" school ", LONDON, false);

        assertThat(ok(tickets.handle(
                        Actor.SYSTEM, other, List.of(titled(2, "1")).iterator(), told)))
                .isEqualTo(new Summary(1, 0, 0));
        assertThat(all()).extracting("origin.source").containsExactlyInAnyOrder("csv", "school");
    }

    @Test
    void a_line_that_repeats_an_earlier_id_is_known_but_not_if_that_was_rejected() {
        var bad = row(2, Field.EXTERNAL_ID, "1");

        assertThat(handle(bad, titled(3, "1"), titled(4, "1"))).isEqualTo(new Summary(1, 1, 1));
    }

    @Test
    void without_an_id_lines_differ_as_soon_as_any_cell_does() {
        var values = Map.of(Field.TITLE, "Tap leaks");
        var one = new Row(2, List.of("Tap leaks", "web"), values, List.of());
        var other = new Row(3, List.of("Tap leaks", "telephone"), values, List.of());
        var shifted = new Row(4, List.of("Tap leak", "sweb"), values, List.of());
        var again = new Row(5, List.of("Tap leaks", "web"), values, List.of());

        assertThat(handle(one, other, shifted, again)).isEqualTo(new Summary(3, 1, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "New, new",
        "received, new",
        "In progress, open",
        "RESOLVED, resolved",
        "closed, resolved",
        "Fixed, resolved",
        "done, resolved",
    })
    void a_status_is_known_by_key_label_or_common_word(String said, String key) {
        assertThat(imported(Field.TITLE, "a", Field.STATUS, said).status().key())
                .hasToString(key);
    }

    @Test
    void a_ticket_that_was_resolved_some_day_is_resolved() {
        var ticket = imported(Field.TITLE, "a", Field.CREATED_AT, "2020-01-01 10:00", Field.RESOLVED_AT, "2020-01-01");

        assertThat(ticket.status().key()).hasToString("resolved");
        assertThat(ticket.resolvedAt()).as("not before it was reported").isEqualTo(ticket.createdAt());
    }

    @Test
    void a_status_says_more_than_a_date() {
        var ticket = imported(Field.TITLE, "a", Field.STATUS, "reopened", Field.RESOLVED_AT, "2020-01-01");

        assertThat(ticket.status().key()).hasToString("open");
        assertThat(ticket.resolvedAt()).isNull();
        assertThat(ticket.createdAt()).as("all that is known").isEqualTo("2020-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-01, 2024-03-01T00:00:00Z",
        "2024-07-01, 2024-06-30T23:00:00Z",
        "2024-07-01 14:05, 2024-07-01T13:05:00Z",
        "2024-07-01T14:05:06.789, 2024-07-01T13:05:06.789Z",
        "2024-07-01T14:05Z, 2024-07-01T14:05:00Z",
        "2024-07-01 14:05:00+0200, 2024-07-01T12:05:00Z",
        "2024-07-01 14:05:00 +02, 2024-07-01T12:05:00Z",
        "2024-07-01 14:05:00 UTC, 2024-07-01T14:05:00Z",
        "2024-07-01T14:05:00-05:30, 2024-07-01T19:35:00Z",
        "2024-07-01T14:05:00+02:00[Europe/Paris], 2024-07-01T12:05:00Z",
    })
    void times_are_read_as_other_systems_write_them(String said, Instant meant) {
        assertThat(imported(Field.TITLE, "a", Field.CREATED_AT, said).createdAt())
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01/03/2024",
                "2024-02-30",
                "2024-03-01T",
                "2024-03-01 25:00",
                "2024-03-0114:05",
                "0000-00-00 00:00:00",
                "2024-03-01T14:05:00+99:00",
                "1709301900"
            })
    void what_is_no_such_time_is_refused(String said) {
        assertThat(rejection(Field.TITLE, "a", Field.CREATED_AT, said)).isEqualTo("2: createdAt unreadable");
    }

    @Test
    void unknown_categories_are_added_once_however_they_are_spelled() {
        handle(
                row(2, Field.TITLE, "a", Field.CATEGORY, "Roads/Highways"),
                row(3, Field.TITLE, "b", Field.CATEGORY, "roads  highways"),
                row(4, Field.TITLE, "c", Field.CATEGORY, "Wörth & Söhne"),
                row(5, Field.CATEGORY, "Only on a bad line"));

        assertThat(world.catalogue.categories())
                .extracting(category -> category.key() + " " + category.label())
                .containsExactly(
                        "plumbing Plumbing and drains", "roads_highways Roads/Highways", "worth_sohne Wörth & Söhne");
        assertThat(all()).filteredOn("category.label", "Roads/Highways").hasSize(2);
    }

    @Test
    void labels_that_no_plain_key_can_say_stay_apart() {
        handle(
                row(2, Field.TITLE, "a", Field.CATEGORY, "道路"),
                row(3, Field.TITLE, "b", Field.CATEGORY, "公園"),
                row(4, Field.TITLE, "c", Field.CATEGORY, "x".repeat(70) + "1"),
                row(5, Field.TITLE, "d", Field.CATEGORY, "x".repeat(70) + "2"),
                row(6, Field.TITLE, "e", Field.CATEGORY, "?!"));

        assertThat(world.catalogue.categories()).hasSize(6);
    }

    @Test
    void a_column_with_too_many_different_words_sorts_nothing() {
        var rows = IntStream.range(0, ImportedChoices.MAX_CATEGORIES)
                .mapToObj(i -> row(i + 2, Field.TITLE, "a", Field.CATEGORY, "c" + i))
                .toArray(Row[]::new);

        assertThat(handle(rows)).isEqualTo(new Summary(ImportedChoices.MAX_CATEGORIES - 1, 0, 1));
        assertThat(told.rejected).containsExactly("501: category unreadable");
    }

    @Test
    void a_known_place_is_recognised_by_key_or_label() {
        handle(
                row(2, Field.TITLE, "a", Field.LOCATION, "kitchen"),
                row(3, Field.TITLE, "b", Field.LOCATION, "HALL / Kitchen"));

        assertThat(all()).extracting("location.place.key").containsOnly(new Key("kitchen"));
        assertThat(all()).extracting("location.text").containsOnlyNulls();
    }

    @Test
    void many_lines_are_taken_in_batches_and_progress_is_told_after_each() {
        assertThat(ok(tickets.handle(Actor.SYSTEM, IMPORT, many(2_500), told))).isEqualTo(new Summary(2_500, 0, 0));
        assertThat(told.advanced).extracting(Summary::lines).containsExactly(1_000L, 2_000L, 2_500L);
    }

    @Test
    void an_import_that_was_cut_off_is_taken_up_again() {
        var cut = Stream.concat(
                        IntStream.range(0, 1_500).mapToObj(i -> titled(i + 2, Integer.toString(i))),
                        Stream.generate(() -> {
                            throw new UncheckedIOException(new java.io.IOException("unplugged"));
                        }))
                .map(Row.class::cast)
                .iterator();

        assertThatThrownBy(() -> tickets.handle(Actor.SYSTEM, IMPORT, cut, told))
                .hasMessageContaining("unplugged");
        assertThat(ok(tickets.handle(Actor.SYSTEM, IMPORT, many(2_500), told)))
                .as("whole batches stay")
                .isEqualTo(new Summary(1_500, 1_000, 0));
    }

    @Test
    void references_that_are_taken_here_or_in_the_batch_are_not_given_again() {
        handle(titled(2, "before"));
        var taken = all().getFirst().reference();
        var few = List.of(taken, TicketReference.of(1), TicketReference.of(1), taken, TicketReference.of(2))
                .iterator();
        var ids = new RepeatingReferences(world.ids, few);

        var summary = ok(importing(ids)
                .handle(
                        Actor.SYSTEM,
                        IMPORT,
                        List.of(titled(2, "1"), titled(3, "2")).iterator(),
                        told));

        assertThat(summary.imported()).isEqualTo(2);
        assertThat(all())
                .extracting(TicketSnapshot::reference)
                .containsExactlyInAnyOrder(taken, TicketReference.of(1), TicketReference.of(2));
    }

    @Test
    void a_dry_run_judges_everything_and_stores_nothing() {
        handle(titled(2, "1"));
        var rows = List.of(titled(2, "1"), titled(3, "2"), row(4, Field.CATEGORY, "Bells"));

        assertThat(ok(tickets.handle(Actor.SYSTEM, new Command("csv", LONDON, true), rows.iterator(), told)))
                .isEqualTo(new Summary(1, 1, 1));
        assertThat(all()).hasSize(1);
        assertThat(world.catalogue.categories()).hasSize(1);
    }

    @Test
    void only_an_admin_may_import() {
        for (var actor : List.of(Actor.GUEST, new Desk().mary.actor(), new Desk().tom.actor())) {
            assertThat(refusal(tickets.handle(actor, IMPORT, many(1), told)))
                    .isEqualTo(new Refusal.NotAllowed("import tickets"));
        }
        assertThat(all()).isEmpty();
    }

    @Test
    void a_source_has_a_name() {
        assertThat(refusal(tickets.handle(Actor.SYSTEM, new Command(" ", LONDON, false), many(1), told)))
                .isEqualTo(new Refusal.Invalid(Violation.required("source")));
    }
}
