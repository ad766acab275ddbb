package org.sexton.adapters.persistence.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import javax.sql.DataSource;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.adapters.persistence.signal.Bell;
import org.sexton.adapters.persistence.signal.Bells;
import org.sexton.application.port.out.TicketFeed;
import org.sexton.application.query.FeedPosition;
import org.sexton.application.query.TicketNews;
import org.sexton.application.query.TicketNews.TicketAt;
import org.sexton.domain.ticket.TicketReference;

/**
 * A position is a snapshot as PostgreSQL writes it: which transactions had ended. What has ended since is found exactly,
 * whatever the order and length of transactions, and whichever replica asks.
 */
@ApplicationScoped
public class JdbcTicketFeed implements TicketFeed {

    /**
     * How many events may be looked at to find what is new. More than are new are looked at only behind a transaction
     * that stays open for long, or for an invented position.
     */
    private static final int MOST_LOOKED_AT = 20_000;

    private final DataSource database;
    private final Bell bell;

    JdbcTicketFeed(DataSource database, Bells bells) {
        this.database = database;
        bell = bells.tickets();
    }

    @Override
    public FeedPosition position() {
        return Sql.of("SELECT pg_current_snapshot()::text")
                .first(database, row -> new FeedPosition(row.getString(1)))
                .orElseThrow();
    }

    @Override
    public TicketNews since(FeedPosition position) {
        return isSnapshot(position) ? ended(position) : new TicketNews.Unknown(position());
    }

    private boolean isSnapshot(FeedPosition position) {
        return Sql.of("SELECT pg_input_is_valid(?, 'pg_snapshot')", position.value())
                .first(database, row -> row.getBoolean(1))
                .orElseThrow();
    }

    /** One statement, so that the new position is the very snapshot that was read from. */
    private TicketNews ended(FeedPosition position) {
        var rows = Sql.of("WITH past AS (SELECT ?::pg_snapshot AS snapshot),", position.value())
                .add("looked_at AS MATERIALIZED (SELECT ticket_id, sequence, written_in FROM ticket_event")
                .add("WHERE written_in >= (SELECT pg_snapshot_xmin(snapshot) FROM past)")
                .add("ORDER BY written_in LIMIT ?),", MOST_LOOKED_AT)
                .add("new AS MATERIALIZED (SELECT ticket_id, max(sequence) AS version FROM looked_at, past")
                .add("WHERE NOT pg_visible_in_snapshot(written_in, snapshot)")
                .add("GROUP BY ticket_id LIMIT ?)", MOST + 1)
                .add("SELECT pg_current_snapshot()::text AS until, reference, version,")
                .add("pg_snapshot_xmax(snapshot) > pg_snapshot_xmax(pg_current_snapshot())")
                .add("OR (SELECT count(*) FROM looked_at) = ? AS unknown,", MOST_LOOKED_AT)
                .add("EXISTS (SELECT FROM admin_event WHERE written_in >= pg_snapshot_xmin(snapshot)")
                .add("AND NOT pg_visible_in_snapshot(written_in, snapshot)")
                .add("AND subject_kind IN ('status', 'category', 'location', 'organisation')) AS catalogue")
                .add("FROM past LEFT JOIN (SELECT t.reference, new.version FROM new")
                .add("JOIN ticket t ON t.id = new.ticket_id) changed ON true")
                .list(database, Row::read);
        var until = rows.getFirst().until();
        if (rows.getFirst().unknown() || rows.size() > MOST) {
            return new TicketNews.Unknown(until);
        }
        var tickets = new ArrayList<TicketAt>();
        rows.forEach(row -> row.ticket().ifPresent(tickets::add));
        return new TicketNews.Changed(tickets, rows.getFirst().catalogue(), until);
    }

    private record Row(FeedPosition until, boolean unknown, boolean catalogue, Optional<TicketAt> ticket) {
        static Row read(ResultSet row) throws SQLException {
            var reference = row.getString("reference");
            return new Row(
                    new FeedPosition(row.getString("until")),
                    row.getBoolean("unknown"),
                    row.getBoolean("catalogue"),
                    reference == null
                            ? Optional.empty()
                            : Optional.of(new TicketAt(new TicketReference(reference), row.getLong("version"))));
        }
    }

    @Override
    public void await(Duration longest) throws InterruptedException {
        bell.await(longest);
    }
}
