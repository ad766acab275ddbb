package org.sexton.adapters.persistence.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.persistence.row.DetailsJson;
import org.sexton.domain.administration.AdminEvent;
import org.sexton.domain.administration.AdminEvent.Kind;
import org.sexton.domain.administration.AdminEvent.Subject;
import org.sexton.domain.administration.AdminEvent.Type;

/** Entries of the admin log as they were sealed. */
public final class AdminEventSelect {

    public static final String COLUMNS = """
            e.sequence, e.at, e.actor_kind, e.actor_id, e.subject_kind, e.subject_key, e.type, e.changes, e.salt,
            e.payload_digest, e.previous_hash, e.hash""";

    private AdminEventSelect() {}

    public static AdminEvent read(ResultSet row) throws SQLException {
        return new AdminEvent(
                row.getLong("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                EventSelect.by(row),
                new Subject(Kind.valueOf(upper(row.getString("subject_kind"))), row.getString("subject_key")),
                Type.valueOf(upper(row.getString("type"))),
                DetailsJson.read(row.getString("changes")),
                EventSelect.seal(row));
    }

    /** As the column has it. */
    static String written(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(@Nullable String word) {
        return String.valueOf(word).toUpperCase(Locale.ROOT);
    }
}
