package org.sexton.application.port.out;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.sexton.application.query.Insights.Slice;
import org.sexton.application.query.Insights.Times;
import org.sexton.application.query.Insights.Week;

/** Counts tickets for the desk. Those that were merged are not counted: they count where they went. */
public interface InsightQueries {

    /**
     * How many open tickets were opened before the first of these moments, between each two of them, and from the last one on.
     *
     * @param moments ascending
     */
    List<Long> openBetween(List<Instant> moments);

    /** Open tickets by place, the most first, equal ones by label; those without one last of them. */
    List<Slice> openByPlace();

    /** The same by category. */
    List<Slice> openByCategory();

    /**
     * Those weeks from this Monday on, before that one, in which something was opened or resolved; in order.
     *
     * @param zone in which weeks begin
     */
    List<Week> flow(LocalDate from, LocalDate until, ZoneId zone);

    /** Of the tickets that were opened from this moment on. The times are those that tickets took, in whole seconds. */
    Times times(Instant from);
}
