package org.sexton.adapters.persistence.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.out.InsightQueries;
import org.sexton.application.query.Insights.Slice;
import org.sexton.application.query.Insights.Span;
import org.sexton.application.query.Insights.Times;
import org.sexton.application.query.Insights.Week;

/** One statement for each: what it counts is of one moment. */
@ApplicationScoped
public class SqlInsightQueries implements InsightQueries {

    private static final String TOOK = "extract(epoch FROM %s - t.created_at)";

    private final DataSource database;

    SqlInsightQueries(DataSource database) {
        this.database = database;
    }

    @Override
    public List<Long> openBetween(List<Instant> moments) {
        var counts = new Long[moments.size() + 1];
        Arrays.fill(counts, 0L);
        Sql.of("SELECT width_bucket(created_at, ?::timestamptz[]), count(*) FROM ticket", moments)
                .add("WHERE phase = 'open' AND NOT merged GROUP BY 1")
                .list(database, row -> counts[row.getInt(1)] = row.getLong(2));
        return List.of(counts);
    }

    @Override
    public List<Slice> openByPlace() {
        return openBy("location");
    }

    @Override
    public List<Slice> openByCategory() {
        return openBy("category");
    }

    private List<Slice> openBy(String table) {
        return Sql.of("SELECT k.label, o.tickets FROM (SELECT %1$s_key AS key, count(*) AS tickets FROM ticket"
                        .formatted(table))
                .add("WHERE phase = 'open' AND NOT merged GROUP BY 1) o LEFT JOIN %s k USING (key)".formatted(table))
                .add("ORDER BY o.tickets DESC, k.label COLLATE \"C\" NULLS LAST")
                .list(database, row -> new Slice(row.getString(1), row.getLong(2)));
    }

    @Override
    public List<Week> flow(LocalDate from, LocalDate until, ZoneId zone) {
        return Sql.of("SELECT week, sum(opened), sum(resolved) FROM (")
                .add(happened("created_at", "1 AS opened, 0 AS resolved", from, until, zone))
                .add("UNION ALL")
                .add(happened("resolved_at", "0, 1", from, until, zone))
                .add(") t GROUP BY week ORDER BY week")
                .list(database, row -> new Week(row.getObject(1, LocalDate.class), row.getLong(2), row.getLong(3)));
    }

    private static Sql happened(String column, String counted, LocalDate from, LocalDate until, ZoneId zone) {
        return Sql.of(
                        "SELECT date_trunc('week', %s AT TIME ZONE ?)::date AS week, %s FROM ticket"
                                .formatted(column, counted),
                        zone.getId())
                .add(
                        "WHERE NOT merged AND %s >= ?".formatted(column),
                        from.atStartOfDay(zone).toInstant())
                .add("AND %s < ?".formatted(column), until.atStartOfDay(zone).toInstant());
    }

    @Override
    public Times times(Instant from) {
        var answered = TOOK.formatted("a.at");
        var resolved = TOOK.formatted("t.resolved_at");
        return Sql.of("SELECT count(a.at), %1$s, %2$s, count(t.resolved_at), %3$s, %4$s"
                        .formatted(
                                percentile("0.5", answered),
                                percentile("0.9", answered),
                                percentile("0.5", resolved),
                                percentile("0.9", resolved)))
                .add("FROM ticket t LEFT JOIN LATERAL (SELECT min(e.at) AS at FROM ticket_comment c")
                .add("JOIN ticket_event e ON e.ticket_id = c.ticket_id AND e.sequence = c.sequence")
                .add("WHERE c.ticket_id = t.id AND c.side = 'staff' AND c.visibility = 'public') a ON true")
                .add("WHERE NOT t.merged AND t.created_at >= ?", from)
                .first(database, row -> new Times(span(row, 1), span(row, 4)))
                .orElseThrow();
    }

    private static String percentile(String share, String of) {
        return "floor(percentile_disc(%s) WITHIN GROUP (ORDER BY %s))::bigint".formatted(share, of);
    }

    private static Span span(ResultSet row, int first) throws SQLException {
        return new Span(row.getLong(first), duration(row, first + 1), duration(row, first + 2));
    }

    private static @Nullable Duration duration(ResultSet row, int column) throws SQLException {
        var seconds = row.getObject(column, Long.class);
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }
}
