package org.sexton.adapters.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.out.InsightQueries;
import org.sexton.application.query.Insights.Slice;
import org.sexton.application.query.Insights.Span;
import org.sexton.application.query.Insights.Times;
import org.sexton.application.query.Insights.Week;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.CommentId;
import org.sexton.domain.ticket.Location;
import org.sexton.domain.ticket.Move;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.Visibility;

public abstract class InsightQueriesContract extends PortContract {

    /** A Monday; the clocks there go back in the night before. */
    private static final LocalDate MONDAY = LocalDate.parse("2026-10-26");

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Of the installation that {@link #empty} made last, like the others. */
    protected abstract InsightQueries insights();

    private TicketReference openedAt(Instant at) {
        var opening = opening(titled("Door"), ids.nextReference(), at);
        return done(() -> tickets.commit(opening)).reference();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(BERLIN).toInstant();
    }

    private void resolved(TicketReference reference, Instant at) {
        stored(() ->
                tickets.commit(change(reference, at, new Move.ChangeStatus(catalogue.firstStatus(Phase.RESOLVED)))));
    }

    private void said(TicketReference reference, Visibility visibility, Instant at) {
        stored(() -> tickets.commit(ok(tickets.find(reference)
                .orElseThrow()
                .comment(new CommentId(ids.nextId()), "We look", visibility, Actor.SYSTEM, at, ids.nextSalt()))));
    }

    @Test
    void where_there_is_nothing_there_is_nothing_to_tell() {
        assertThat(insights().openBetween(List.of(NOW))).containsExactly(0L, 0L);
        assertThat(insights().openByPlace()).isEmpty();
        assertThat(insights().flow(MONDAY, MONDAY.plusWeeks(1), BERLIN)).isEmpty();
        assertThat(insights().times(Instant.EPOCH))
                .isEqualTo(new Times(new Span(0, null, null), new Span(0, null, null)));
    }

    @Test
    void open_tickets_are_counted_between_moments_from_each_one_on() {
        var noon = at(MONDAY, 12);
        openedAt(noon.minusMillis(1));
        openedAt(noon);
        openedAt(noon.plusSeconds(3_600));
        resolved(openedAt(noon), noon.plusSeconds(60));
        merged(openedAt(noon), openedAt(noon.plusSeconds(7_200)));

        assertThat(insights().openBetween(List.of(noon, noon.plusSeconds(3_600))))
                .containsExactly(1L, 1L, 2L);
    }

    @Test
    void open_tickets_are_counted_by_place_and_category_the_most_first() {
        var hall = place("hall", "Hall", null);
        var attic = place("attic", "Attic", null);
        var heating = new Category(new Key("heating"), "Heating");
        stored(() -> addCategories(List.of(heating)));
        for (var place : List.of(hall, attic, hall)) {
            changed(openedAt(NOW), new Move.Relocate(new Location(place, "left", null)), new Move.Categorise(heating));
        }
        openedAt(NOW);

        assertThat(insights().openByPlace())
                .containsExactly(new Slice("Hall", 2), new Slice("Attic", 1), new Slice(null, 1));
        assertThat(insights().openByCategory()).containsExactly(new Slice("Heating", 3), new Slice(null, 1));
    }

    @Test
    void weeks_begin_on_monday_where_the_organisation_is() {
        var sunday = openedAt(at(MONDAY, 0).minusMillis(1));
        resolved(openedAt(at(MONDAY, 0)), at(MONDAY.plusWeeks(2), 0).minusMillis(1));
        openedAt(at(MONDAY.plusWeeks(2), 0));
        resolved(sunday, at(MONDAY, 1));

        assertThat(insights().flow(MONDAY, MONDAY.plusWeeks(2), BERLIN))
                .containsExactly(new Week(MONDAY, 1, 1), new Week(MONDAY.plusWeeks(1), 0, 1));
        assertThat(insights().flow(MONDAY.minusWeeks(1), MONDAY.plusWeeks(3), BERLIN))
                .containsExactly(
                        new Week(MONDAY.minusWeeks(1), 1, 0),
                        new Week(MONDAY, 1, 1),
                        new Week(MONDAY.plusWeeks(1), 0, 1),
                        new Week(MONDAY.plusWeeks(2), 1, 0));
    }

    @Test
    void times_are_those_to_the_first_public_answer_and_to_the_end() {
        for (int hours = 1; hours <= 10; hours++) {
            var ticket = openedAt(NOW);
            said(ticket, Visibility.INTERNAL, NOW.plusSeconds(1));
            said(ticket, Visibility.PUBLIC, NOW.plus(Duration.ofMinutes(hours)));
            said(ticket, Visibility.PUBLIC, NOW.plus(Duration.ofMinutes(hours + 60L)));
            resolved(ticket, NOW.plus(Duration.ofHours(hours)).plusMillis(900));
        }
        openedAt(NOW);
        resolved(openedAt(NOW.minusMillis(1)), NOW.plus(Duration.ofDays(900)));

        assertThat(insights().times(NOW))
                .isEqualTo(new Times(
                        new Span(10, Duration.ofMinutes(5), Duration.ofMinutes(9)),
                        new Span(10, Duration.ofHours(5), Duration.ofHours(9))));
    }
}
