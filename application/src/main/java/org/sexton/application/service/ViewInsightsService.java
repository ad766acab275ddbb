package org.sexton.application.service;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.sexton.application.port.in.ViewInsights;
import org.sexton.application.port.out.InsightQueries;
import org.sexton.application.query.Insights;
import org.sexton.application.query.Insights.Age;
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
        var span = WeekSpan.endingNow(clock, zone, weeks);
        return Outcome.ok(new Insights(
                ages(today),
                queries.openByPlace(),
                queries.openByCategory(),
                span.filled(queries.flow(span.from(), span.until(), zone)),
                queries.times(span.from().atStartOfDay(zone).toInstant())));
    }

    private List<Long> ages(LocalDate today) {
        var moments = Arrays.stream(Age.values())
                .filter(age -> age != Age.OLDER)
                .map(age -> today.minusDays(age.days() - 1L).atStartOfDay(zone).toInstant())
                .sorted(Comparator.naturalOrder())
                .toList();
        return queries.openBetween(moments).reversed();
    }
}
