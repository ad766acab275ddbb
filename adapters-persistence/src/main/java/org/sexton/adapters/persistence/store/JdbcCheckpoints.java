package org.sexton.adapters.persistence.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.application.port.out.Checkpoints;
import org.sexton.domain.administration.Checkpoint;
import org.sexton.domain.administration.TicketHead;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.ticket.TicketId;

@ApplicationScoped
public class JdbcCheckpoints implements Checkpoints {

    private final DataSource database;
    private final JdbcAdminLog log;

    JdbcCheckpoints(DataSource database, JdbcAdminLog log) {
        this.database = database;
        this.log = log;
    }

    @Override
    public Optional<Instant> latest() {
        return Sql.of("SELECT at FROM admin_event WHERE subject_kind = 'checkpoint' ORDER BY sequence DESC LIMIT 1")
                .first(database, row -> row.getObject(1, OffsetDateTime.class).toInstant());
    }

    @Override
    public List<TicketHead> outstanding(int limit) {
        return Sql.of("SELECT t.id, t.version, e.hash FROM ticket t")
                .add("JOIN ticket_event e ON e.ticket_id = t.id AND e.sequence = t.version")
                .add("WHERE NOT EXISTS (SELECT FROM checkpoint_ticket c")
                .add("WHERE c.ticket_id = t.id AND c.sequence = t.version)")
                .add("ORDER BY t.id LIMIT ?", limit)
                .list(
                        database,
                        row -> new TicketHead(
                                new TicketId(row.getObject(1, UUID.class)),
                                row.getLong(2),
                                Digest.of(row.getBytes(3))));
    }

    /** The entry first: two who make one at once wait there for each other. */
    @Override
    public void commit(Checkpoint checkpoint) {
        log.append(checkpoint.event());
        var heads = checkpoint.heads();
        Sql.of("INSERT INTO checkpoint_ticket (checkpoint, ticket_id, sequence, hash)")
                .add(
                        "SELECT ?, ticket, sequence, decode(hash, 'hex')",
                        checkpoint.event().sequence())
                .add(
                        "FROM unnest(?::uuid[], ?::bigint[], ?::text[]) AS head (ticket, sequence, hash)",
                        heads.stream().map(TicketHead::ticket).toList(),
                        heads.stream().map(TicketHead::sequence).toList(),
                        heads.stream().map(TicketHead::hash).toList())
                .execute(database);
    }
}
