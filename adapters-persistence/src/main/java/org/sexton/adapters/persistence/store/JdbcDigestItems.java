package org.sexton.adapters.persistence.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.adapters.persistence.tx.JtaUnitOfWork;
import org.sexton.application.port.out.DigestItems;
import org.sexton.application.port.out.IdSource;
import org.sexton.domain.notification.DigestItem;
import org.sexton.domain.notification.Topic;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.ticket.TicketReference;

@ApplicationScoped
public class JdbcDigestItems implements DigestItems {

    private final DataSource database;
    private final JtaUnitOfWork work;
    private final IdSource ids;

    JdbcDigestItems(DataSource database, JtaUnitOfWork work, IdSource ids) {
        this.database = database;
        this.work = work;
        this.ids = ids;
    }

    @Override
    public void add(List<DigestItem> items) {
        work.require();
        for (var item : items) {
            Sql.of("INSERT INTO digest_item (id, user_id, ticket_id, topic, at)")
                    .add("SELECT ?, ?, t.id, ?, ?", ids.nextId(), item.person().value(), name(item), item.at())
                    .add("FROM ticket t WHERE t.reference = ?", item.ticket().value())
                    .execute(database);
        }
    }

    @Override
    public Set<PersonId> waiting(Instant before) {
        return Sql.of("SELECT DISTINCT user_id FROM digest_item WHERE at < ?", before)
                .list(database, row -> new PersonId(row.getObject(1, UUID.class)))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Of two who delete the rows, the second waits for the first, and then finds none. */
    @Override
    public List<DigestItem> take(PersonId person, Instant before) {
        work.require();
        return Sql.of("WITH taken AS (DELETE FROM digest_item WHERE user_id = ? AND at < ?", person.value(), before)
                .add("RETURNING id, user_id, ticket_id, topic, at)")
                .add("SELECT i.user_id, t.reference, i.topic, i.at FROM taken i JOIN ticket t ON t.id = i.ticket_id")
                .add("ORDER BY i.id")
                .list(database, JdbcDigestItems::item);
    }

    private static DigestItem item(ResultSet row) throws SQLException {
        return new DigestItem(
                new PersonId(row.getObject("user_id", UUID.class)),
                new TicketReference(row.getString("reference")),
                Topic.valueOf(row.getString("topic").toUpperCase(Locale.ROOT)),
                JdbcSessions.instant(row, "at"));
    }

    private static String name(DigestItem item) {
        return JdbcMailWishes.name(item.topic());
    }
}
