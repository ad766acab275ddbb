package org.sexton.adapters.persistence.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.sexton.domain.photo.PhotoSize;
import org.sexton.domain.ticket.Album;
import org.sexton.domain.ticket.Comment;
import org.sexton.domain.ticket.Photo;
import org.sexton.domain.ticket.PhotoId;
import org.sexton.domain.ticket.TicketId;

/** The photos of a ticket, without their bytes. */
public final class PhotoSelect {

    private PhotoSelect() {}

    public static Album album(TicketId ticket, DataSource database) {
        var photos = Sql.of("SELECT id, number, width, height, side, approved, added_at FROM photo")
                .add("WHERE ticket_id = ? AND NOT removed ORDER BY number", ticket.value())
                .list(database, PhotoSelect::read);
        int given = Sql.of("SELECT count(*) FROM photo WHERE ticket_id = ?", ticket.value())
                .first(database, row -> row.getInt(1))
                .orElse(0);
        return new Album(photos, given);
    }

    /** Which of these tickets have a photo that staff have approved. */
    public static List<TicketId> approved(Collection<TicketId> tickets, DataSource database) {
        return Sql.of("SELECT DISTINCT ticket_id FROM photo WHERE ticket_id = ANY (?::uuid[]) AND approved", tickets)
                .list(database, row -> new TicketId(row.getObject(1, UUID.class)));
    }

    /** How the size of a picture is written. */
    public static String key(PhotoSize size) {
        return size.name().toLowerCase(Locale.ROOT);
    }

    private static Photo read(ResultSet row) throws SQLException {
        return new Photo(
                new PhotoId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                row.getInt("width"),
                row.getInt("height"),
                Comment.Side.valueOf(row.getString("side").toUpperCase(Locale.ROOT)),
                row.getBoolean("approved"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
