package org.sexton.adapters.persistence.whole;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.persistence.query.AdminEventSelect;
import org.sexton.adapters.persistence.query.EventSelect;
import org.sexton.adapters.persistence.row.ChangesJson;
import org.sexton.adapters.persistence.row.DetailsJson;
import org.sexton.application.query.ChainWalk;
import org.sexton.domain.administration.TicketHead;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;

/** Tells a walk along the hash chains of all tickets, whether they have events or not, and of the admin log. */
final class Chains {

    private static final int FETCH = 1000;

    private static final String TICKETS = "SELECT t.id, t.reference, t.version, " + EventSelect.COLUMNS
            + " FROM ticket t LEFT JOIN ticket_event e ON e.ticket_id = t.id ORDER BY t.id, e.sequence";

    /** Only somebody who switched off the foreign keys leaves any. */
    private static final String STRAYS = "SELECT e.ticket_id AS id, NULL AS reference, 0::bigint AS version, "
            + EventSelect.COLUMNS
            + " FROM ticket_event e WHERE NOT EXISTS (SELECT FROM ticket t WHERE t.id = e.ticket_id)"
            + " ORDER BY e.ticket_id, e.sequence";

    /** With what is there now of what was sealed. */
    private static final String CHECKPOINTS = """
            SELECT c.checkpoint, c.ticket_id, c.sequence, c.hash, t.reference, e.hash AS found
              FROM checkpoint_ticket c
                   LEFT JOIN ticket_event e ON e.ticket_id = c.ticket_id AND e.sequence = c.sequence
                   LEFT JOIN ticket t ON t.id = c.ticket_id
             ORDER BY c.checkpoint, c.ticket_id""";

    private final Connection connection;
    private final ChainWalk walk;
    private @Nullable UUID ticket;

    Chains(Connection connection, ChainWalk walk) {
        this.connection = connection;
        this.walk = walk;
    }

    @FunctionalInterface
    private interface Link {
        void tell(ResultSet row) throws SQLException;
    }

    void ofTickets() throws SQLException {
        each(TICKETS, this::ticketOrEvent);
        each(STRAYS, this::ticketOrEvent);
    }

    /** After the tickets, before the admin log. */
    void ofCheckpoints() throws SQLException {
        each(CHECKPOINTS, row -> {
            var found = row.getBytes("found");
            walk.checkpointed(
                    row.getLong("checkpoint"),
                    new TicketHead(
                            new TicketId(row.getObject("ticket_id", UUID.class)),
                            row.getLong("sequence"),
                            Digest.of(row.getBytes("hash"))),
                    reference(row.getString("reference")),
                    found == null ? null : Digest.of(found));
        });
    }

    void ofTheAdminLog() throws SQLException {
        walk.adminLog();
        each(
                "SELECT " + AdminEventSelect.COLUMNS + " FROM admin_event e ORDER BY e.sequence",
                row -> tell(
                        row,
                        it -> walk.entry(
                                AdminEventSelect.read(it), isWritten(it, DetailsJson.isAsWritten(changes(it))))));
    }

    private void ticketOrEvent(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        if (!id.equals(ticket)) {
            ticket = id;
            walk.ticket(new TicketId(id), reference(row.getString("reference")), row.getLong("version"));
        }
        if (row.getObject("ticket_id") != null) {
            tell(row, it -> walk.event(EventSelect.read(it), isWritten(it, ChangesJson.isAsWritten(changes(it)))));
        }
    }

    private static @Nullable TicketReference reference(@Nullable String written) {
        return written == null ? null : TicketReference.parse(written).orElse(null);
    }

    private static @Nullable String changes(ResultSet row) throws SQLException {
        return row.getString("changes");
    }

    /** What is erased leaves neither what it said nor the salt. */
    private static boolean isWritten(ResultSet row, boolean saysWhatWasWritten) throws SQLException {
        return saysWhatWasWritten && (changes(row) == null) == (row.getBytes("salt") == null);
    }

    private void tell(ResultSet row, Link link) throws SQLException {
        try {
            link.tell(row);
        } catch (IllegalArgumentException _) {
            // it says what none can say
            walk.unreadable(row.getLong("sequence"));
        }
    }

    private void each(String query, Link link) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (var rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    link.tell(rows);
                }
            }
        }
    }
}
