package org.sexton.adapters.persistence.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.query.PublicPosition;
import org.sexton.application.query.ReportedPage;
import org.sexton.application.query.TicketFilter;
import org.sexton.application.query.TicketLinks;
import org.sexton.application.query.TicketPage;
import org.sexton.application.query.TicketPosition;
import org.sexton.application.query.TicketSort;
import org.sexton.application.query.Total;
import org.sexton.application.query.Usage;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Comment;
import org.sexton.domain.ticket.TicketEvent;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

@ApplicationScoped
public class SqlTicketQueries implements TicketQueries {

    private final DataSource database;

    public SqlTicketQueries(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<TicketSnapshot> find(TicketReference reference) {
        return Sql.of("SELECT " + TicketSelect.COLUMNS + " FROM ticket t " + TicketSelect.JOINS)
                .add("WHERE t.reference = ?", reference.value())
                .first(database, TicketSelect::read);
    }

    @Override
    public TicketPage page(TicketFilter filter, TicketSort sort, int limit, @Nullable TicketPosition after) {
        var keyset = new TicketKeyset(sort);
        var rows = page(TicketConditions.of(filter), keyset, limit + 1, after).list(database, PageRow::read);
        var items = rows.stream()
                .flatMap(row -> Optional.ofNullable(row.ticket()).stream())
                .toList();
        var total = Total.of(rows.getFirst().counted());
        return items.size() > limit
                ? new TicketPage(items.subList(0, limit), keyset.position(items.get(limit - 1)), total)
                : new TicketPage(items, null, total);
    }

    /** @param ticket null in the only row of an empty page, which still tells the total */
    private record PageRow(long counted, @Nullable TicketSnapshot ticket) {

        static PageRow read(ResultSet row) throws SQLException {
            var counted = row.getLong("counted");
            return new PageRow(counted, row.getObject("id") == null ? null : TicketSelect.read(row));
        }
    }

    /**
     * The tickets are chosen first, by their ids; only those of the page are read whole, with their labels and names. OFFSET
     * 0 holds the planner to one look-up for each: as a plain join it may read the whole table for a page.
     */
    private static Sql page(
            TicketConditions conditions, TicketKeyset keyset, int limit, @Nullable TicketPosition after) {
        return Sql.of("WITH chosen AS MATERIALIZED (")
                .add(keyset.choice(conditions, after, limit))
                .add("), total AS (SELECT count(*) AS counted FROM (SELECT FROM ticket t WHERE")
                .add(conditions.ofTicket())
                .add("LIMIT ?) matching)", Total.CAP + 1)
                .add("SELECT total.counted, " + TicketSelect.COLUMNS + " FROM total")
                .add("LEFT JOIN (chosen CROSS JOIN LATERAL (SELECT * FROM ticket WHERE id = chosen.id OFFSET 0) t")
                .add(TicketSelect.JOINS + ") ON true")
                .add("ORDER BY " + keyset.order("chosen.value", "chosen.id"));
    }

    @Override
    public ReportedPage reportedBy(PersonId person, int limit, @Nullable PublicPosition after) {
        var reported = Sql.of("FROM ticket t WHERE t.reporter_user_id = ?", person.value());
        var page = Sql.of("SELECT t.*").add(reported);
        if (after != null) {
            page.add("AND").add(LatestFirst.behind(after));
        }
        var items = Sql.of("SELECT " + TicketSelect.COLUMNS + " FROM (")
                .add(page)
                .add("ORDER BY " + LatestFirst.ORDER + " LIMIT ?) t " + TicketSelect.JOINS, limit + 1)
                .add("ORDER BY " + LatestFirst.ORDER)
                .list(database, TicketSelect::read);
        var more = items.size() > limit;
        return new ReportedPage(
                more ? items.subList(0, limit) : items,
                more ? PublicPosition.of(items.get(limit - 1)) : null,
                LatestFirst.total(reported, database));
    }

    /** Each is counted in an index. */
    @Override
    public Usage usage() {
        return new Usage(count("status_key"), count("category_key"), count("location_key"));
    }

    /** In two parts, as the indexes of statuses have them. */
    private Map<Key, Long> count(String column) {
        return Sql.of("""
                        SELECT %1$s, count(*) FROM (
                            SELECT %1$s FROM ticket WHERE NOT merged AND %1$s IS NOT NULL
                            UNION ALL SELECT %1$s FROM ticket WHERE merged AND %1$s IS NOT NULL) used
                        GROUP BY %1$s""".formatted(column))
                .list(database, row -> Map.entry(new Key(row.getString(1)), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Optional<TicketLinks> links(TicketReference reference) {
        return find(reference)
                .map(ticket -> new TicketLinks(
                        ticket.mergedInto() == null
                                ? null
                                : find(ticket.mergedInto().reference()).orElseThrow(),
                        tied(Sql.of(
                                "t.merged AND t.merged_into = ?", ticket.id().value())),
                        tied(Sql.of(
                                "t.id IN (SELECT other_id FROM ticket_relation WHERE ticket_id = ?)",
                                ticket.id().value()))));
    }

    private List<TicketSnapshot> tied(Sql which) {
        return Sql.of("SELECT " + TicketSelect.COLUMNS + " FROM ticket t " + TicketSelect.JOINS)
                .add("WHERE")
                .add(which)
                .add("ORDER BY t.created_at, t.reference COLLATE \"C\"")
                .list(database, TicketSelect::read);
    }

    @Override
    public List<Comment> comments(TicketReference reference) {
        return CommentSelect.of(reference, database);
    }

    @Override
    public List<TicketEvent> events(TicketReference reference) {
        return Sql.of("SELECT " + EventSelect.COLUMNS)
                .add("FROM ticket t JOIN ticket_event e ON e.ticket_id = t.id")
                .add("WHERE t.reference = ? ORDER BY e.sequence", reference.value())
                .list(database, EventSelect::read);
    }
}
