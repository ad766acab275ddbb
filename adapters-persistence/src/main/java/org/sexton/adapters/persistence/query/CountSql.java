package org.sexton.adapters.persistence.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.Insights.Span;
import org.sexton.application.query.Insights.Week;

/** Counts rows {@code t} of tickets, on either side of the wall. */
final class CountSql {

    private CountSql() {}

    /** @param tickets what follows FROM, up to a condition that the rows must meet */
    static List<Week> flow(DataSource database, String tickets, LocalDate from, LocalDate until, ZoneId zone) {
        return Sql.of("SELECT week, sum(opened), sum(resolved) FROM (")
                .add(happened(tickets, "t.created_at", "1 AS opened, 0 AS resolved", from, until, zone))
                .add("UNION ALL")
                .add(happened(tickets, "t.resolved_at", "0, 1", from, until, zone))
                .add(") happened GROUP BY week ORDER BY week")
                .list(database, row -> new Week(row.getObject(1, LocalDate.class), row.getLong(2), row.getLong(3)));
    }

    private static Sql happened(
            String tickets, String column, String counted, LocalDate from, LocalDate until, ZoneId zone) {
        return Sql.of(
                        "SELECT date_trunc('week', %s AT TIME ZONE ?)::date AS week, %s FROM %s"
                                .formatted(column, counted, tickets),
                        zone.getId())
                .add("AND %s >= ?".formatted(column), from.atStartOfDay(zone).toInstant())
                .add("AND %s < ?".formatted(column), until.atStartOfDay(zone).toInstant());
    }

    /** Three columns, as {@link #span} reads them: how many have this time, and how long it took half and nine of ten of them. */
    static String took(String until) {
        var seconds = "extract(epoch FROM %s - t.created_at)".formatted(until);
        return "count(%s), %s, %s".formatted(until, percentile("0.5", seconds), percentile("0.9", seconds));
    }

    private static String percentile(String share, String of) {
        return "floor(percentile_disc(%s) WITHIN GROUP (ORDER BY %s))::bigint".formatted(share, of);
    }

    static Span span(ResultSet row, int first) throws SQLException {
        return new Span(row.getLong(first), duration(row, first + 1), duration(row, first + 2));
    }

    private static @Nullable Duration duration(ResultSet row, int column) throws SQLException {
        var seconds = row.getObject(column, Long.class);
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }
}
