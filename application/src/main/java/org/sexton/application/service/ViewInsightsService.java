package org.sexton.application.service;

import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sexton.application.port.in.ViewInsights;
import org.sexton.application.port.out.InsightQueries;
import org.sexton.application.query.Insights;
import org.sexton.application.query.Insights.Age;
import org.sexton.application.query.Insights.Week;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;

public final class ViewInsightsService implements ViewInsights {

    private final InsightQueries queries;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param zone of the organisation: its days and weeks are counted */
    public ViewInsightsService(InsightQueries queries, InstantSource clock, ZoneId zone) {
        this.queries = queries;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Outcome<Insights> handle(Actor actor, int weeks) {
        if (!actor.isStaff()) {
            return Outcome.refused(new Refusal.NotAllowed("see how the work goes"));
        }
        if (weeks < 1 || weeks > MOST_WEEKS) {
            return Outcome.refused(new Refusal.Invalid(
                    new Violation("weeks", "out_of_range", "must be from 1 to %d".formatted(MOST_WEEKS))));
        }
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var first = monday.minusWeeks(weeks - 1L);
        return Outcome.ok(new Insights(
                ages(today),
                queries.openByPlace(),
                queries.openByCategory(),
                flow(first, monday.plusWeeks(1)),
                queries.times(first.atStartOfDay(zone).toInstant())));
    }

    private List<Long> ages(LocalDate today) {
        var moments = Arrays.stream(Age.values())
                .filter(age -> age != Age.OLDER)
                .map(age -> today.minusDays(age.days() - 1L).atStartOfDay(zone).toInstant())
                .sorted(Comparator.naturalOrder())
                .toList();
        return queries.openBetween(moments).reversed();
    }

    /** Every week, also those in which nothing happened. */
    private List<Week> flow(LocalDate from, LocalDate until) {
        var known = queries.flow(from, until, zone).stream().collect(toMap(Week::monday, week -> week));
        return Stream.iterate(from, monday -> monday.isBefore(until), monday -> monday.plusWeeks(1))
                .map(monday -> known.getOrDefault(monday, new Week(monday, 0, 0)))
                .toList();
    }
}
