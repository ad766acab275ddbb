package org.sexton.application.query;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the work goes, in numbers. What was merged counts where it went.
 *
 * @param ages how many open tickets there are of each age, in the order of {@link Age}
 * @param places where the open tickets are, the most first
 * @param categories what the open tickets are about, the most first
 * @param weeks the last so many, the current one last
 * @param times of the tickets that were opened in these weeks
 */
public record Insights(List<Long> ages, List<Slice> places, List<Slice> categories, List<Week> weeks, Times times) {

    /** How old an open ticket is, in calendar days at the place of the organisation. */
    public enum Age {
        UP_TO_A_WEEK(7),
        UP_TO_A_MONTH(30),
        UP_TO_A_QUARTER(90),
        UP_TO_A_YEAR(365),
        OLDER(Integer.MAX_VALUE);

        private final int days;

        Age(int days) {
            this.days = days;
        }

        /** The age of what was opened fewer days ago, and not so few as the one before says. */
        public int days() {
            return days;
        }
    }

    /** @param label null for the tickets that have none */
    public record Slice(@Nullable String label, long tickets) {}

    /**
     * @param monday its first day
     * @param opened how many tickets were opened in it
     * @param resolved how many were resolved in it, and are so still
     */
    public record Week(LocalDate monday, long opened, long resolved) {}

    /**
     * @param firstAnswer from the opening to the first public comment of the staff
     * @param resolution from the opening to when they were resolved, where they are
     */
    public record Times(Span firstAnswer, Span resolution) {}

    /**
     * @param tickets how many it is about
     * @param median what half of them took at most; null without any
     * @param ninetieth what nine of ten took at most; null without any
     */
    public record Span(
            long tickets,
            @Nullable Duration median,
            @Nullable Duration ninetieth) {}
}
