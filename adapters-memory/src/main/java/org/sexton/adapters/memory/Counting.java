package org.sexton.adapters.memory;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.Insights.Span;
import org.sexton.application.query.Insights.Week;

/** How weeks and times are counted, on either side of the wall. */
final class Counting {

    private Counting() {}

    /** What begins, and ends perhaps. */
    record Life(Instant createdAt, @Nullable Instant resolvedAt) {

        Duration took(Instant until) {
            return Duration.between(createdAt, until);
        }
    }

    static List<Week> flow(List<Life> lives, LocalDate from, LocalDate until, ZoneId zone) {
        var weeks = new TreeMap<LocalDate, Week>();
        for (var life : lives) {
            note(weeks, life.createdAt(), zone, 1, 0);
            if (life.resolvedAt() != null) {
                note(weeks, life.resolvedAt(), zone, 0, 1);
            }
        }
        return List.copyOf(weeks.subMap(from, until).values());
    }

    private static void note(TreeMap<LocalDate, Week> weeks, Instant at, ZoneId zone, long opened, long resolved) {
        var monday = LocalDate.ofInstant(at, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var before = weeks.getOrDefault(monday, new Week(monday, 0, 0));
        weeks.put(monday, new Week(monday, before.opened() + opened, before.resolved() + resolved));
    }

    static Span span(List<Duration> took) {
        var sorted = took.stream().sorted().toList();
        return new Span(sorted.size(), share(sorted, 0.5), share(sorted, 0.9));
    }

    /** The first that so many of them did not take longer than. */
    private static @Nullable Duration share(List<Duration> sorted, double share) {
        return sorted.isEmpty()
                ? null
                : Duration.ofSeconds(
                        sorted.get((int) Math.ceil(share * sorted.size()) - 1).getSeconds());
    }
}
