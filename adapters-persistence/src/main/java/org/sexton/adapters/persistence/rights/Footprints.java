package org.sexton.adapters.persistence.rights;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.application.query.EventRef;
import org.sexton.application.query.Footprint;
import org.sexton.application.query.SentPhoto;
import org.sexton.domain.person.DataSubject;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;

/** What belongs to somebody by their id or their address. Where there is no such thing, it is compared with null: none. */
final class Footprints {

    private final DataSource database;

    Footprints(DataSource database) {
        this.database = database;
    }

    /** Both as text: what is null needs no type then. */
    private record Keys(@Nullable String person, @Nullable String address) {}

    Footprint of(DataSubject subject) {
        var keys = new Keys(
                subject.person() == null ? null : subject.person().toString(),
                subject.address() == null ? null : subject.address().value());
        return new Footprint(
                names(keys),
                references(reports(keys)),
                references(Sql.of("SELECT reference FROM ticket WHERE reporter_email = ?::text", keys.address)),
                references(Sql.of(
                        "SELECT t.reference FROM ticket t JOIN follower f ON f.ticket_id = t.id WHERE f.email = ?::text OR f.user_id = ?::uuid",
                        keys.address,
                        keys.person)),
                photos(keys),
                naming(keys),
                kept(keys));
    }

    private Set<String> names(Keys keys) {
        return new HashSet<>(Sql.of("SELECT DISTINCT reporter_name FROM ticket WHERE reporter_name IS NOT NULL")
                .add("AND reporter_email = ?::text", keys.address)
                .list(database, row -> row.getString(1)));
    }

    private static Sql reports(Keys keys) {
        return Sql.of("SELECT reference FROM ticket WHERE reporter_user_id = ?::uuid", keys.person)
                .add("OR reporter_email = ?::text", keys.address)
                .add("UNION SELECT t.reference FROM ticket t JOIN follower f ON f.ticket_id = t.id")
                .add("WHERE f.part = 'reporter' AND f.email = ?::text", keys.address);
    }

    private List<TicketReference> references(Sql select) {
        return Sql.of("SELECT DISTINCT reference COLLATE \"C\" FROM (")
                .add(select)
                .add(") asked ORDER BY 1")
                .list(database, row -> new TicketReference(row.getString(1)));
    }

    /** What came with their reports, and what they gave to any ticket since. */
    private List<SentPhoto> photos(Keys keys) {
        return Sql.of("SELECT t.reference COLLATE \"C\", p.number FROM photo p JOIN ticket t ON t.id = p.ticket_id")
                .add("WHERE NOT p.removed AND p.side = 'reporter' AND t.reference IN (")
                .add(reports(keys))
                .add(") UNION")
                .add("SELECT t.reference COLLATE \"C\", p.number FROM ticket_event e")
                .add("CROSS JOIN LATERAL jsonb_array_elements(e.changes) c JOIN ticket t ON t.id = e.ticket_id")
                .add("JOIN photo p ON p.ticket_id = e.ticket_id AND p.number::text = c ->> 'to' AND NOT p.removed")
                .add("WHERE e.actor_id = ?::uuid AND c ->> 'field' = 'photo'", keys.person)
                .add("ORDER BY 1, 2")
                .list(database, row -> new SentPhoto(new TicketReference(row.getString(1)), row.getInt(2)));
    }

    private List<EventRef> naming(Keys keys) {
        return Sql.of("SELECT e.ticket_id, t.reference, e.sequence FROM ticket_event e")
                .add("JOIN ticket t ON t.id = e.ticket_id CROSS JOIN (SELECT ?::text AS id) who", keys.person)
                .add("WHERE who.id IS NOT NULL AND (e.changes @> jsonb_build_array(jsonb_build_object(")
                .add("'field', 'assignee.userId', 'to', who.id)) OR e.changes @> jsonb_build_array(")
                .add("jsonb_build_object('field', 'assignee.userId', 'from', who.id)))")
                .add("ORDER BY t.reference COLLATE \"C\", e.sequence")
                .list(
                        database,
                        row -> new EventRef(
                                new TicketId(row.getObject(1, UUID.class)),
                                new TicketReference(row.getString(2)),
                                row.getLong(3)));
    }

    private Footprint.Kept kept(Keys keys) {
        return Sql.of("SELECT (SELECT count(*) FROM user_identity WHERE user_id = ?::uuid),", keys.person)
                .add("(SELECT count(*) FROM user_session WHERE user_id = ?::uuid),", keys.person)
                .add("(SELECT count(*) FROM sign_in_link WHERE email = ?::text),", keys.address)
                .add("count(*) FILTER (WHERE state = 'pending'), count(*) FILTER (WHERE state <> 'pending')")
                .add("FROM delivery WHERE email = ?::text OR person_id = ?::uuid", keys.address, keys.person)
                .first(
                        database,
                        row -> new Footprint.Kept(
                                row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)))
                .orElseThrow();
    }
}
