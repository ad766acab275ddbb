package org.sexton.adapters.persistence.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.ticket.Comment;
import org.sexton.domain.ticket.CommentId;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.Visibility;

/** Comments with what their events tell of them. */
public final class CommentSelect {

    private CommentSelect() {}

    /** A comment, and what it is on. */
    public record OfTicket(TicketId ticket, Comment comment) {}

    /** Oldest first. */
    public static List<Comment> of(TicketReference reference, DataSource database) {
        return select().add("WHERE t.reference = ? ORDER BY c.sequence", reference.value())
                .list(database, CommentSelect::read);
    }

    /** The public ones on any of these tickets. */
    public static List<OfTicket> publicOf(Collection<TicketId> tickets, DataSource database) {
        return select().add("WHERE t.id = ANY (?::uuid[]) AND c.visibility = 'public'", tickets)
                .list(database, row -> new OfTicket(new TicketId(row.getObject("ticket_id", UUID.class)), read(row)));
    }

    private static Sql select() {
        return Sql.of("SELECT c.id, c.ticket_id, c.sequence, c.side, c.visibility, c.body,")
                .add("e.at, e.actor_kind, e.actor_id, edit.at AS edited_at")
                .add("FROM ticket t JOIN ticket_comment c ON c.ticket_id = t.id")
                .add("JOIN ticket_event e ON e.ticket_id = c.ticket_id AND e.sequence = c.sequence")
                .add(
                        "LEFT JOIN ticket_event edit ON edit.ticket_id = c.ticket_id AND edit.sequence = c.edited_sequence");
    }

    private static Comment read(ResultSet row) throws SQLException {
        return new Comment(
                new CommentId(row.getObject("id", UUID.class)),
                row.getLong("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                EventSelect.by(row),
                Comment.Side.valueOf(row.getString("side").toUpperCase(Locale.ROOT)),
                Visibility.valueOf(row.getString("visibility").toUpperCase(Locale.ROOT)),
                row.getString("body"),
                editedAt(row));
    }

    private static @Nullable Instant editedAt(ResultSet row) throws SQLException {
        var at = row.getObject("edited_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
