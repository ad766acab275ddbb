package org.sexton.adapters.persistence.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.application.query.Doings;
import org.sexton.domain.notification.DeliveryState;
import org.sexton.domain.person.DataSubject;
import org.sexton.domain.ticket.TicketEvent;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.Visibility;

/** What somebody did, and what was mailed to them. */
final class Deeds {

    private final DataSource database;

    Deeds(DataSource database) {
        this.database = database;
    }

    Doings of(DataSubject subject) {
        var person = subject.person() == null ? null : subject.person().toString();
        var address = subject.address() == null ? null : subject.address().value();
        return new Doings(identities(person), comments(person), events(person), mails(person, address));
    }

    private List<Doings.Identity> identities(@Nullable String person) {
        return Sql.of("SELECT issuer, subject FROM user_identity WHERE user_id = ?::uuid", person)
                .add("ORDER BY issuer COLLATE \"C\", subject COLLATE \"C\"")
                .list(database, row -> new Doings.Identity(row.getString(1), row.getString(2)));
    }

    private List<Doings.Wrote> comments(@Nullable String person) {
        return Sql.of("SELECT t.reference, c.sequence, e.at, c.visibility, c.body FROM ticket_comment c")
                .add("JOIN ticket_event e USING (ticket_id, sequence) JOIN ticket t ON t.id = ticket_id")
                .add("WHERE e.actor_id = ?::uuid ORDER BY t.reference COLLATE \"C\", c.sequence", person)
                .list(
                        database,
                        row -> new Doings.Wrote(
                                new TicketReference(row.getString(1)),
                                row.getLong(2),
                                at(row, 3),
                                Visibility.valueOf(upper(row.getString(4))),
                                row.getString(5)));
    }

    private List<Doings.Did> events(@Nullable String person) {
        return Sql.of("SELECT t.reference, e.sequence, e.at, e.type,")
                .add("ARRAY(SELECT c ->> 'field' FROM jsonb_array_elements(coalesce(e.changes, '[]'))")
                .add("WITH ORDINALITY AS f (c, place) ORDER BY place)")
                .add("FROM ticket_event e JOIN ticket t ON t.id = e.ticket_id")
                .add("WHERE e.actor_id = ?::uuid ORDER BY t.reference COLLATE \"C\", e.sequence", person)
                .list(
                        database,
                        row -> new Doings.Did(
                                new TicketReference(row.getString(1)),
                                row.getLong(2),
                                at(row, 3),
                                TicketEvent.Type.valueOf(upper(row.getString(4))),
                                Arrays.asList((String[]) row.getArray(5).getArray())));
    }

    private List<Doings.Mailed> mails(@Nullable String person, @Nullable String address) {
        return Sql.of("SELECT kind, state, ready_at, ended_at FROM delivery")
                .add("WHERE email = ?::text OR person_id = ?::uuid ORDER BY ready_at, id", address, person)
                .list(
                        database,
                        row -> new Doings.Mailed(
                                row.getString(1),
                                DeliveryState.valueOf(upper(row.getString(2))),
                                at(row, 3),
                                row.getObject(4) == null ? null : at(row, 4)));
    }

    private static Instant at(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
