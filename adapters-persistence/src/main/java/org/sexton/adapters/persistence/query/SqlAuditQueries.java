package org.sexton.adapters.persistence.query;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.out.AuditQueries;
import org.sexton.application.query.AuditEntry;
import org.sexton.application.query.AuditFilter;
import org.sexton.application.query.AuditPage;
import org.sexton.application.query.AuditPosition;
import org.sexton.application.query.Total;
import org.sexton.domain.ticket.TicketReference;

/** As much of either log as a page may need, each from an index of its own, and then merged. */
@ApplicationScoped
public class SqlAuditQueries implements AuditQueries {

    private final DataSource database;

    SqlAuditQueries(DataSource database) {
        this.database = database;
    }

    @Override
    public AuditPage page(AuditFilter filter, int limit, @Nullable AuditPosition after) {
        var found = Stream.concat(
                        ofTickets(filter, limit + 1, after).stream(),
                        ofAdministration(filter, limit + 1, after).stream())
                .sorted(comparing(AuditEntry::position, AuditPosition.LATEST_FIRST))
                .limit(limit + 1L)
                .toList();
        var items = found.subList(0, Math.min(limit, found.size()));
        var next = items.size() < found.size() ? items.getLast().position() : null;
        return new AuditPage(items, next, total(filter));
    }

    private List<AuditEntry> ofTickets(AuditFilter filter, int limit, @Nullable AuditPosition after) {
        if (!filter.about().tickets()) {
            return List.of();
        }
        var select = Sql.of("SELECT t.reference, t.title, " + EventSelect.COLUMNS)
                .add("FROM ticket_event e JOIN ticket t ON t.id = e.ticket_id WHERE")
                .add(askedOfTickets(filter));
        if (after != null && after.ticket() != null) {
            select.add(
                    "AND (e.at, e.ticket_id, e.sequence) < (?, ?, ?)",
                    after.at(),
                    after.ticket().value(),
                    after.sequence());
        } else if (after != null) {
            select.add("AND e.at < ?", after.at());
        }
        return select.add("ORDER BY e.at DESC, e.ticket_id DESC, e.sequence DESC LIMIT ?", limit)
                .list(database, SqlAuditQueries::ofTicket);
    }

    private List<AuditEntry> ofAdministration(AuditFilter filter, int limit, @Nullable AuditPosition after) {
        if (filter.about().subjects().isEmpty()) {
            return List.of();
        }
        var select = Sql.of("SELECT " + AdminEventSelect.COLUMNS + " FROM admin_event e WHERE")
                .add(askedOfAdministration(filter));
        if (after != null && after.ticket() == null) {
            select.add("AND (e.at, e.sequence) < (?, ?)", after.at(), after.sequence());
        } else if (after != null) {
            select.add("AND e.at <= ?", after.at());
        }
        return select.add("ORDER BY e.at DESC, e.sequence DESC LIMIT ?", limit)
                .list(database, row -> new AuditEntry.OfAdministration(AdminEventSelect.read(row)));
    }

    private static AuditEntry ofTicket(ResultSet row) throws SQLException {
        return new AuditEntry.OfTicket(
                new TicketReference(row.getString("reference")), row.getString("title"), EventSelect.read(row));
    }

    private static Sql asked(AuditFilter filter) {
        var asked = Sql.of("true");
        if (filter.person() != null) {
            asked.add("AND e.actor_id = ?", filter.person().value());
        }
        if (filter.from() != null) {
            asked.add("AND e.at >= ?", filter.from());
        }
        if (filter.before() != null) {
            asked.add("AND e.at < ?", filter.before());
        }
        return asked;
    }

    private static Sql askedOfTickets(AuditFilter filter) {
        var asked = asked(filter);
        if (filter.ticket() != null) {
            asked.add(
                    "AND e.ticket_id = (SELECT id FROM ticket WHERE reference = ?)",
                    filter.ticket().value());
        }
        return asked;
    }

    private static Sql askedOfAdministration(AuditFilter filter) {
        var asked = asked(filter);
        if (filter.about().choosesSubjects()) {
            asked.add(
                    "AND e.subject_kind = ANY (?)",
                    filter.about().subjects().stream()
                            .map(AdminEventSelect::written)
                            .toList());
        }
        return asked;
    }

    private Total total(AuditFilter filter) {
        var counted = Sql.of("SELECT 0");
        if (filter.about().tickets()) {
            counted.add("+ (SELECT count(*) FROM (SELECT FROM ticket_event e WHERE")
                    .add(askedOfTickets(filter))
                    .add("LIMIT ?) events)", Total.CAP + 1);
        }
        if (!filter.about().subjects().isEmpty()) {
            counted.add("+ (SELECT count(*) FROM (SELECT FROM admin_event e WHERE")
                    .add(askedOfAdministration(filter))
                    .add("LIMIT ?) entries)", Total.CAP + 1);
        }
        return counted.first(database, row -> Total.of(row.getLong(1))).orElseThrow();
    }
}
