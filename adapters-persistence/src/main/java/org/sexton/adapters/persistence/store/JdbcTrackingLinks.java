package org.sexton.adapters.persistence.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.adapters.persistence.tx.JtaUnitOfWork;
import org.sexton.application.port.out.TrackingLinks;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;

@ApplicationScoped
public class JdbcTrackingLinks implements TrackingLinks {

    private final DataSource database;
    private final JtaUnitOfWork work;

    JdbcTrackingLinks(DataSource database, JtaUnitOfWork work) {
        this.database = database;
        this.work = work;
    }

    @Override
    public void add(TicketId ticket, Digest secret, Instant now) {
        work.require();
        Sql.of("INSERT INTO tracking_link (secret_hash, ticket_id, created_at)")
                .add("VALUES (?, ?, ?)", secret.bytes(), ticket.value(), now)
                .execute(database);
    }

    @Override
    public Optional<TicketReference> find(Digest secret) {
        return Sql.of("SELECT t.reference FROM tracking_link l JOIN ticket t ON t.id = l.ticket_id")
                .add("WHERE l.secret_hash = ? AND l.revoked_at IS NULL", secret.bytes())
                .first(database, row -> new TicketReference(row.getString(1)));
    }

    @Override
    public int revoke(TicketId ticket, Instant now) {
        work.require();
        return Sql.of("UPDATE tracking_link SET revoked_at = ?", now)
                .add("WHERE ticket_id = ? AND revoked_at IS NULL", ticket.value())
                .execute(database);
    }
}
