package org.sexton.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.out.InsightQueries;
import org.sexton.application.query.Insights.Slice;
import org.sexton.application.query.Insights.Span;
import org.sexton.application.query.Insights.Times;
import org.sexton.application.query.Insights.Week;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

/** Which days and weeks are asked for, and that none is missing from the answer. */
class ViewInsightsTest {

    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    /** Monday morning there, Sunday evening in Greenwich. */
    private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    private final AtomicReference<List<Instant>> asked = new AtomicReference<>(List.of());
    private final AtomicReference<Instant> since = new AtomicReference<>(Instant.EPOCH);

    private final InsightQueries queries = new InsightQueries() {
        @Override
        public List<Long> openBetween(List<Instant> moments) {
            asked.set(moments);
            return List.of(5L, 4L, 3L, 2L, 1L);
        }

        @Override
        public List<Slice> openByPlace() {
            return List.of();
        }

        @Override
        public List<Slice> openByCategory() {
            return List.of();
        }

        @Override
        public List<Week> flow(LocalDate from, LocalDate until, ZoneId zone) {
            assertThat(zone).isEqualTo(AUCKLAND);
            assertThat(until).isEqualTo(MONDAY.plusWeeks(1));
            return List.of(new Week(MONDAY.minusWeeks(1), 7, 3));
        }

        @Override
        public Times times(Instant from) {
            since.set(from);
            return new Times(new Span(0, null, null), new Span(0, null, null));
        }
    };

    private final ViewInsightsService view = new ViewInsightsService(queries, () -> NOW, AUCKLAND);

    @Test
    void days_and_weeks_are_those_of_the_organisation() {
        var insights = Desk.ok(view.handle(Actor.SYSTEM, 3));

        assertThat(insights.ages()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(insights.weeks())
                .containsExactly(
                        new Week(MONDAY.minusWeeks(2), 0, 0),
                        new Week(MONDAY.minusWeeks(1), 7, 3),
                        new Week(MONDAY, 0, 0));
        assertThat(since.get())
                .isEqualTo(MONDAY.minusWeeks(2).atStartOfDay(AUCKLAND).toInstant());
        // today and the six days before it are the youngest
        assertThat(asked.get())
                .containsExactly(
                        MONDAY.minusDays(364).atStartOfDay(AUCKLAND).toInstant(),
                        MONDAY.minusDays(89).atStartOfDay(AUCKLAND).toInstant(),
                        MONDAY.minusDays(29).atStartOfDay(AUCKLAND).toInstant(),
                        MONDAY.minusDays(6).atStartOfDay(AUCKLAND).toInstant());
    }

    @Test
    void who_is_not_staff_and_a_time_without_bounds_are_refused() {
        assertThat(refusal(view.handle(Actor.GUEST, 3))).isInstanceOf(Refusal.NotAllowed.class);
        for (var weeks : List.of(0, -1, 105, Integer.MAX_VALUE)) {
            assertThat(refusal(view.handle(Actor.SYSTEM, weeks))).isInstanceOf(Refusal.Invalid.class);
        }
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Ok<?>(var value) -> throw new AssertionError("not refused: " + value);
            case Outcome.Refused<?>(var why) -> why;
        };
    }
}
