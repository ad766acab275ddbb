package org.sexton.adapters.persistence.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.out.DeliveryQueries;
import org.sexton.application.query.Backlog;
import org.sexton.application.query.DeliveryPage;
import org.sexton.application.query.DeliveryView;
import org.sexton.application.query.EventMails;
import org.sexton.application.query.Total;
import org.sexton.domain.notification.DeliveryId;
import org.sexton.domain.notification.DeliveryKey;
import org.sexton.domain.notification.DeliveryState;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.ticket.TicketId;

@ApplicationScoped
public class SqlDeliveryQueries implements DeliveryQueries {

    private static final String SELECT =
            "SELECT id, key, kind, email, state, claimed_at, attempts, ready_at, due_at, ended_at, reason FROM delivery";
    private static final String KNOWN = "email IS NOT NULL";

    private final DataSource database;

    SqlDeliveryQueries(DataSource database) {
        this.database = database;
    }

    @Override
    public DeliveryPage page(@Nullable DeliveryState state, int limit, @Nullable DeliveryId after) {
        var select = Sql.of(SELECT).add("WHERE").add(in(state));
        if (after != null) {
            select.add("AND id < ?", after.value());
        }
        var rows = select.add("ORDER BY id DESC LIMIT ?", limit + 1).list(database, SqlDeliveryQueries::view);
        var items = rows.subList(0, Math.min(limit, rows.size()));
        return new DeliveryPage(
                items, items.size() < rows.size() ? items.getLast().id() : null, total(state));
    }

    private Total total(@Nullable DeliveryState state) {
        return Sql.of("SELECT count(*) FROM (SELECT FROM delivery WHERE")
                .add(in(state))
                .add("LIMIT ?) counted", Total.CAP + 1)
                .first(database, row -> Total.of(row.getLong(1)))
                .orElseThrow();
    }

    private static Sql in(@Nullable DeliveryState state) {
        return state == null ? Sql.of(KNOWN) : Sql.of(KNOWN + " AND state = ?", name(state));
    }

    @Override
    public Optional<DeliveryView> find(DeliveryId id) {
        return Sql.of(SELECT).add("WHERE id = ? AND " + KNOWN, id.value()).first(database, SqlDeliveryQueries::view);
    }

    /** All that begins so lies between it and the same with the next character at its end: {@code 0} follows on {@code /}. */
    @Override
    public List<EventMails> ofTicket(TicketId ticket) {
        var begin = DeliveryKey.ofTicket(ticket);
        var end = begin.substring(0, begin.length() - 1) + '0';
        return Sql.of("SELECT split_part(key, '/', 3)::bigint AS sequence,")
                .add("count(*) FILTER (WHERE state = 'pending'), count(*) FILTER (WHERE state = 'sent'),")
                .add("count(*) FILTER (WHERE state = 'failed'),")
                .add("coalesce(array_agg(DISTINCT reason) FILTER (WHERE reason IS NOT NULL), '{}')")
                .add("FROM delivery WHERE key ~>=~ ? AND key ~<~ ? AND " + KNOWN, begin, end)
                // what a day caused, not an event, has a word there
                .add("AND split_part(key, '/', 3) ~ '^[0-9]{1,18}$'")
                .add("GROUP BY sequence ORDER BY sequence")
                .list(
                        database,
                        row -> new EventMails(
                                row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), List.of((String[])
                                        row.getArray(5).getArray())));
    }

    @Override
    public Backlog backlog(Instant now) {
        return Sql.of("SELECT")
                .add(count(DeliveryState.PENDING))
                .add(",")
                .add("(SELECT count(*) FROM delivery WHERE leased_until IS NOT NULL),")
                .add(count(DeliveryState.SENT))
                .add(",")
                .add(count(DeliveryState.FAILED))
                .add(", (SELECT min(ready_at) FROM delivery WHERE state = 'pending' AND ready_at <= ?)", now)
                .add(", (SELECT min(claimed_at) FROM delivery WHERE leased_until IS NOT NULL)")
                .first(
                        database,
                        row -> new Backlog(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                instant(row, 5),
                                instant(row, 6)))
                .orElseThrow();
    }

    private static Sql count(DeliveryState state) {
        return Sql.of("(SELECT count(*) FROM delivery WHERE " + KNOWN + " AND state = ?)", name(state));
    }

    private static DeliveryView view(ResultSet row) throws SQLException {
        return new DeliveryView(
                new DeliveryId(row.getObject(1, UUID.class)),
                new DeliveryKey(row.getString(2)),
                row.getString(3),
                new EmailAddress(row.getString(4)),
                DeliveryState.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                row.getObject(6) != null,
                row.getInt(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                instant(row, 10),
                row.getString(11));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static String name(DeliveryState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
