package org.sexton.adapters.persistence.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.adapters.persistence.tx.JtaUnitOfWork;
import org.sexton.application.port.out.Presence;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.ticket.TicketId;

@ApplicationScoped
public class JdbcPresence implements Presence {

    private final DataSource database;
    private final JtaUnitOfWork work;

    JdbcPresence(DataSource database, JtaUnitOfWork work) {
        this.database = database;
        this.work = work;
    }

    @Override
    public void see(TicketId ticket, PersonId person, Instant now, Instant stale) {
        work.require();
        Sql.of("DELETE FROM presence WHERE user_id = ? AND seen_at < ?", person.value(), stale)
                .execute(database);
        Sql.of("INSERT INTO presence (user_id, ticket_id, came_at, seen_at)")
                .add("VALUES (?, ?, ?, ?)", person.value(), ticket.value(), now, now)
                .add("ON CONFLICT (user_id, ticket_id) DO UPDATE SET seen_at = excluded.seen_at")
                .execute(database);
    }

    @Override
    public void leave(TicketId ticket, PersonId person) {
        work.require();
        Sql.of("DELETE FROM presence WHERE user_id = ? AND ticket_id = ?", person.value(), ticket.value())
                .execute(database);
    }

    @Override
    public List<PersonId> at(TicketId ticket, Instant since) {
        return Sql.of("SELECT user_id FROM presence WHERE ticket_id = ? AND seen_at >= ?", ticket.value(), since)
                .add("ORDER BY came_at, user_id")
                .list(database, row -> new PersonId(row.getObject(1, UUID.class)));
    }
}
