package org.sexton.adapters.persistence.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.persistence.row.ChangesJson;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.audit.Salt;
import org.sexton.domain.audit.Seal;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.ticket.TicketEvent;
import org.sexton.domain.ticket.TicketId;

/** Events as they were sealed. */
public final class EventSelect {

    public static final String COLUMNS = """
            e.ticket_id, e.sequence, e.at, e.actor_kind, e.actor_id, e.type, e.changes, e.salt, e.payload_digest,
            e.previous_hash, e.hash""";

    private EventSelect() {}

    public static TicketEvent read(ResultSet row) throws SQLException {
        return new TicketEvent(
                new TicketId(row.getObject("ticket_id", UUID.class)),
                row.getLong("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                by(row),
                TicketEvent.Type.valueOf(row.getString("type").toUpperCase(Locale.ROOT)),
                ChangesJson.read(row.getString("changes")),
                seal(row));
    }

    public static TicketEvent.By by(ResultSet row) throws SQLException {
        var kind = TicketEvent.ActorKind.valueOf(row.getString("actor_kind").toUpperCase(Locale.ROOT));
        var id = row.getObject("actor_id", UUID.class);
        return new TicketEvent.By(kind, id == null ? null : new PersonId(id));
    }

    public static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                Digest.of(row.getBytes("previous_hash")),
                salt(row.getBytes("salt")),
                Digest.of(row.getBytes("payload_digest")),
                Digest.of(row.getBytes("hash")));
    }

    private static @Nullable Salt salt(byte @Nullable [] bytes) {
        return bytes == null ? null : Salt.of(bytes);
    }
}
