package org.sexton.adapters.persistence.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.adapters.persistence.tx.JtaUnitOfWork;
import org.sexton.application.port.out.WorkLinks;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.WorkLink;

@ApplicationScoped
public class JdbcWorkLinks implements WorkLinks {

    private static final String SELECT = """
            SELECT l.ticket_id, t.reference, l.name, l.created_at, l.expires_at
            FROM work_link l JOIN ticket t ON t.id = l.ticket_id WHERE l.revoked_at IS NULL AND""";

    private final DataSource database;
    private final JtaUnitOfWork work;

    JdbcWorkLinks(DataSource database, JtaUnitOfWork work) {
        this.database = database;
        this.work = work;
    }

    @Override
    public void add(WorkLink link, Digest secret) {
        revoke(link.ticket(), link.createdAt());
        Sql.of("INSERT INTO work_link (secret_hash, ticket_id, name, created_at, expires_at)")
                .add(
                        "VALUES (?, ?, ?, ?, ?)",
                        secret.bytes(),
                        link.ticket().value(),
                        link.name(),
                        link.createdAt(),
                        link.expiresAt())
                .execute(database);
    }

    @Override
    public Optional<WorkLink> find(Digest secret) {
        return Sql.of(SELECT).add("l.secret_hash = ?", secret.bytes()).first(database, JdbcWorkLinks::read);
    }

    @Override
    public Optional<WorkLink> of(TicketId ticket) {
        return Sql.of(SELECT).add("l.ticket_id = ?", ticket.value()).first(database, JdbcWorkLinks::read);
    }

    @Override
    public void revoke(TicketId ticket, Instant now) {
        work.require();
        Sql.of("UPDATE work_link SET revoked_at = ?", now)
                .add("WHERE ticket_id = ? AND revoked_at IS NULL", ticket.value())
                .execute(database);
    }

    private static WorkLink read(ResultSet row) throws SQLException {
        return new WorkLink(
                new TicketId(row.getObject("ticket_id", UUID.class)),
                new TicketReference(row.getString("reference")),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
