package org.sexton.adapters.memory.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.out.TicketExport;
import org.sexton.application.query.TicketFilter;
import org.sexton.domain.person.Role;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Assignee;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Location;
import org.sexton.domain.ticket.Move;
import org.sexton.domain.ticket.Point;
import org.sexton.domain.ticket.Priority;
import org.sexton.domain.ticket.TicketReference;

public abstract class TicketExportContract extends PortContract {

    private static final String HEADER = String.join(",", TicketExport.COLUMNS) + "\r\n";

    private TicketExport export;

    /** Over the installation that {@link #empty} made. */
    protected abstract TicketExport export();

    @BeforeEach
    void open() {
        export = export();
    }

    private String written(TicketFilter filter) {
        try (var extract = export.open(filter)) {
            var out = new ByteArrayOutputStream();
            extract.writeTo(out);
            return out.toString(UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The cells of the only line, which holds none of the characters that need quotes. */
    private List<String> cells(TicketFilter filter) {
        var text = written(filter);
        assertThat(text).startsWith(HEADER).endsWith("\r\n");
        return List.of(text.substring(HEADER.length(), text.length() - 2).split(",", -1));
    }

    private TicketReference openedAfter(long seconds, String title) {
        return done(() -> tickets.commit(opening(titled(title), ids.nextReference(), NOW.plusSeconds(seconds))))
                .reference();
    }

    @Test
    void of_nothing_is_the_header_alone() {
        assertThat(written(TicketFilter.ALL)).isEqualTo(HEADER);
        try (var extract = export.open(TicketFilter.ALL)) {
            assertThat(extract.count()).isZero();
        }
    }

    @Test
    void a_line_has_every_fact_under_its_column() {
        var tom = person("Tom", Role.STAFF);
        var heating = new Category(new Key("heating"), "Heating");
        stored(() -> addCategories(List.of(heating)));
        var hall = place("hall", "Parish hall", null);
        var ticket = opened(titled("Łazienka")).reference();
        changed(ticket, new Move.Describe("kalt"));
        changed(ticket, new Move.Categorise(heating));
        changed(ticket, new Move.Relocate(new Location(hall, "behind the organ", new Point(51.5, -0.00001234))));
        changed(ticket, new Move.Prioritise(Priority.URGENT));
        changed(ticket, new Move.Assign(new Assignee.Staff(tom.id(), tom.name())));
        changed(ticket, new Move.Schedule(LocalDate.parse("2026-12-24")));
        changed(ticket, new Move.MarkSensitive(true));
        var state = queries.find(ticket).orElseThrow();

        assertThat(cells(TicketFilter.ALL))
                .containsExactly(
                        ticket.value(),
                        "Łazienka",
                        "kalt",
                        "new",
                        "New",
                        "open",
                        "urgent",
                        "heating",
                        "Heating",
                        "hall",
                        "Parish hall",
                        "behind the organ",
                        "51.5",
                        "-0.000012",
                        "true",
                        "guest",
                        "",
                        "",
                        "staff",
                        "Tom",
                        "2026-12-24",
                        state.createdAt().toString(),
                        state.updatedAt().toString(),
                        "",
                        Long.toString(state.version()));
    }

    @Test
    void what_a_spreadsheet_would_run_is_defused_and_the_rest_left_alone() {
        var titles = List.of("=1+1", "+44 20", "-5 °C", "@SUM(A1)", "＝1+1", "1=1", "'quoted");
        for (int i = 0; i < titles.size(); i++) {
            openedAfter(i, titles.get(i));
        }

        assertThat(written(TicketFilter.ALL).lines().skip(1).map(line -> line.split(",", -1)[1]))
                .containsExactly("'=1+1", "'+44 20", "'-5 °C", "'@SUM(A1)", "'＝1+1", "1=1", "'quoted");
    }

    @Test
    void commas_quotes_and_lines_stay_inside_their_cell() {
        var ticket = opened(titled("Say \"hi\", Bob")).reference();
        changed(ticket, new Move.Describe("one\ntwo\n\"three\"\n=4, five"));

        assertThat(written(TicketFilter.ALL))
                .startsWith(
                        HEADER + ticket.value() + ",\"Say \"\"hi\"\", Bob\",\"one\ntwo\n\"\"three\"\"\n=4, five\",new,")
                .endsWith("\r\n");
    }

    @Test
    void holds_what_the_filter_chooses_the_oldest_first() {
        var heating = new Category(new Key("heating"), "Heating");
        stored(() -> addCategories(List.of(heating)));
        var first = openedAfter(0, "It's 100 % broken");
        openedAfter(1, "Other");
        var third = openedAfter(2, "Also 100 % broken");
        changed(first, new Move.Categorise(heating));
        changed(third, new Move.Categorise(heating));
        var filter = new TicketFilter(
                "broken",
                Set.of(new Key("new")),
                Set.of(),
                Set.of(Priority.NORMAL, Priority.HIGH),
                Set.of(heating.key()),
                Set.of(),
                new TicketFilter.AssigneeFilter.Nobody(),
                false,
                queries.find(first).orElseThrow().createdAt(),
                NOW.plusSeconds(86_400),
                null,
                false);

        assertThat(written(filter).lines().skip(1).map(line -> line.substring(0, 7)))
                .containsExactly(first.value(), third.value());
        try (var extract = export.open(filter)) {
            assertThat(extract.count()).isEqualTo(2);
        }
    }
}
