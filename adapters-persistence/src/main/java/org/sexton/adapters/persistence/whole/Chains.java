package org.sexton.adapters.persistence.whole;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.persistence.query.EventSelect;
import org.sexton.adapters.persistence.store.JdbcAdminLog;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.ticket.TicketId;

/** Recomputes the hash chains of all tickets and that of the admin log, one event in memory at a time. */
final class Chains {

    private static final int FETCH = 1000;

    private final Connection connection;
    private Digest before = Digest.NONE;
    private @Nullable TicketId ticket;

    Chains(Connection connection) {
        this.connection = connection;
    }

    @FunctionalInterface
    private interface Link {
        void follow(ResultSet row) throws SQLException;
    }

    /** @throws ArchiveRefused at the first link that does not hold */
    void ofTickets() throws SQLException {
        each("SELECT " + EventSelect.COLUMNS + " FROM ticket_event e ORDER BY e.ticket_id, e.sequence", row -> {
            var event = EventSelect.read(row);
            if (!event.ticket().equals(ticket)) {
                ticket = event.ticket();
                before = Digest.NONE;
            }
            require(event.isIntactAfter(before), "event " + event.sequence() + " of ticket " + event.ticket());
            before = event.seal().hash();
        });
    }

    /** @throws ArchiveRefused at the first link that does not hold */
    void ofTheAdminLog() throws SQLException {
        before = Digest.NONE;
        each("SELECT * FROM admin_event ORDER BY sequence", row -> {
            var entry = JdbcAdminLog.read(row);
            require(entry.isIntactAfter(before), "entry " + entry.sequence() + " of the admin log");
            before = entry.seal().hash();
        });
    }

    private void each(String query, Link link) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (var rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    link.follow(rows);
                }
            } catch (IllegalArgumentException e) {
                // an event that says what none can say
                throw new ArchiveRefused("The audit log in it is broken: " + e.getMessage() + ".", e);
            }
        }
    }

    private static void require(boolean intact, String what) {
        if (!intact) {
            throw new ArchiveRefused("The audit log in it is broken: " + what + " is not what was once recorded.");
        }
    }
}
