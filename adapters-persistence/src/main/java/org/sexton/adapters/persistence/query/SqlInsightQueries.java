package org.sexton.adapters.persistence.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.sexton.application.port.out.InsightQueries;
import org.sexton.application.query.Insights.Slice;
import org.sexton.application.query.Insights.Times;
import org.sexton.application.query.Insights.Week;

/** One statement for each: what it counts is of one moment. */
@ApplicationScoped
public class SqlInsightQueries implements InsightQueries {

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
        return CountSql.flow(database, "ticket t WHERE NOT t.merged", from, until, zone);
    }

    @Override
    public Times times(Instant from) {
        return Sql.of("SELECT " + CountSql.took("a.at") + ", " + CountSql.took("t.resolved_at"))
                .add("FROM ticket t LEFT JOIN LATERAL (SELECT min(e.at) AS at FROM ticket_comment c")
                .add("JOIN ticket_event e ON e.ticket_id = c.ticket_id AND e.sequence = c.sequence")
                .add("WHERE c.ticket_id = t.id AND c.side = 'staff' AND c.visibility = 'public') a ON true")
                .add("WHERE NOT t.merged AND t.created_at >= ?", from)
                .first(database, row -> new Times(CountSql.span(row, 1), CountSql.span(row, 4)))
                .orElseThrow();
    }
}
