package org.sexton.application.service;

import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.sexton.application.query.Insights.Week;

/**
 * Some weeks in a row.
 *
 * @param from the first Monday
 * @param until the Monday behind the last of them
 */
record WeekSpan(LocalDate from, LocalDate until) {

    /** So many, the current one included. */
    static WeekSpan endingNow(InstantSource clock, ZoneId zone, int weeks) {
        var monday =
                LocalDate.ofInstant(clock.instant(), zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new WeekSpan(monday.minusWeeks(weeks - 1L), monday.plusWeeks(1));
    }

    /** Every week, also those in which nothing happened. */
    List<Week> filled(List<Week> happened) {
        var known = happened.stream().collect(toMap(Week::monday, week -> week));
        return Stream.iterate(from, monday -> monday.isBefore(until), monday -> monday.plusWeeks(1))
                .map(monday -> known.getOrDefault(monday, new Week(monday, 0, 0)))
                .toList();
    }
}
