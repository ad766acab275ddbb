package org.sexton.adapters.persistence.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.ticket.Assignee;
import org.sexton.domain.ticket.Origin;
import org.sexton.domain.ticket.Priority;
import org.sexton.domain.ticket.Reporter;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketLink;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

/** Tickets with the labels and names of today: which columns, from where, and what they make. */
public final class TicketSelect {

    public static final String COLUMNS = """
            t.id, t.reference, t.title, t.description, t.priority, t.sensitive, t.triaged, t.due_on, t.created_at, t.updated_at,
            t.public_updated_at, t.resolved_at, t.version, t.reporter_kind,
            t.reporter_user_id, t.reporter_name, t.reporter_email, t.assignee_user_id, t.assignee_name,
            t.origin_source, t.origin_external_id, t.origin_resolved_at,
            t.merged_into, m.reference AS merged_into_reference, t.withdrawn,
            r.name AS reporter_user_name, r.email AS reporter_user_email, a.name AS assignee_user_name,
            """ + FactColumns.COLUMNS;

    /** Joins to {@code t}, some rows of tickets. */
    public static final String JOINS = """
            JOIN status s ON s.key = t.status_key
            LEFT JOIN category c ON c.key = t.category_key
            LEFT JOIN location l ON l.key = t.location_key
            LEFT JOIN users r ON r.id = t.reporter_user_id
            LEFT JOIN users a ON a.id = t.assignee_user_id
            LEFT JOIN ticket m ON m.id = t.merged_into""";

    private TicketSelect() {}

    public static TicketSnapshot read(ResultSet row) throws SQLException {
        var createdAt = Objects.requireNonNull(instant(row, "created_at"));
        return new TicketSnapshot(
                new TicketId(row.getObject("id", UUID.class)),
                new TicketReference(row.getString("reference")),
                row.getString("title"),
                row.getString("description"),
                FactColumns.status(row),
                Priority.valueOf(row.getString("priority").toUpperCase(Locale.ROOT)),
                FactColumns.category(row),
                FactColumns.location(row),
                row.getBoolean("sensitive"),
                row.getBoolean("triaged"),
                reporter(row),
                assignee(row),
                row.getObject("due_on", LocalDate.class),
                createdAt,
                Objects.requireNonNull(instant(row, "updated_at")),
                Objects.requireNonNull(instant(row, "public_updated_at")),
                instant(row, "resolved_at"),
                origin(row, createdAt),
                mergedInto(row),
                row.getBoolean("withdrawn"),
                row.getLong("version"));
    }

    private static Reporter reporter(ResultSet row) throws SQLException {
        var kind = row.getString("reporter_kind");
        if (kind.equals("guest")) {
            return new Reporter.Guest(row.getString("reporter_name"), email(row.getString("reporter_email")));
        }
        var id = new PersonId(row.getObject("reporter_user_id", UUID.class));
        var name = row.getString("reporter_user_name");
        var email = email(row.getString("reporter_user_email"));
        return kind.equals("staff") ? new Reporter.Staff(id, name, email) : new Reporter.Member(id, name, email);
    }

    private static @Nullable Assignee assignee(ResultSet row) throws SQLException {
        var id = row.getObject("assignee_user_id", UUID.class);
        if (id != null) {
            return new Assignee.Staff(new PersonId(id), row.getString("assignee_user_name"));
        }
        var name = row.getString("assignee_name");
        return name == null ? null : new Assignee.Named(name);
    }

    private static @Nullable Origin origin(ResultSet row, Instant createdAt) throws SQLException {
        var source = row.getString("origin_source");
        return source == null
                ? null
                : new Origin(
                        source, row.getString("origin_external_id"), createdAt, instant(row, "origin_resolved_at"));
    }

    private static @Nullable TicketLink mergedInto(ResultSet row) throws SQLException {
        var id = row.getObject("merged_into", UUID.class);
        return id == null
                ? null
                : new TicketLink(new TicketId(id), new TicketReference(row.getString("merged_into_reference")));
    }

    private static @Nullable EmailAddress email(@Nullable String value) {
        return value == null ? null : new EmailAddress(value);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
