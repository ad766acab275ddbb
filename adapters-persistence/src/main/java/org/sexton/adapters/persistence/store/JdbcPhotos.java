package org.sexton.adapters.persistence.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.sexton.adapters.persistence.query.PhotoSelect;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.adapters.persistence.tx.JtaUnitOfWork;
import org.sexton.application.port.out.Photos;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.photo.PhotoSize;
import org.sexton.domain.photo.Renditions;
import org.sexton.domain.ticket.Album;
import org.sexton.domain.ticket.PhotoId;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.WaitingPhoto;

/** What is known of a photo and its bytes lie apart, so that lists never read the bytes. */
@ApplicationScoped
public class JdbcPhotos implements Photos {

    private final DataSource database;
    private final JtaUnitOfWork work;

    JdbcPhotos(DataSource database, JtaUnitOfWork work) {
        this.database = database;
        this.work = work;
    }

    @Override
    public void add(PhotoId id, Digest token, Renditions pictures, Instant now) {
        work.require();
        Sql.of("INSERT INTO photo (id, token_hash, width, height, uploaded_at)")
                .add(
                        "VALUES (?, ?, ?, ?, ?)",
                        id.value(),
                        token.bytes(),
                        pictures.full().width(),
                        pictures.full().height(),
                        now)
                .execute(database);
        for (var size : PhotoSize.values()) {
            Sql.of("INSERT INTO photo_content (photo_id, size, bytes)")
                    .add(
                            "VALUES (?, ?, ?)",
                            id.value(),
                            PhotoSelect.key(size),
                            pictures.of(size).bytes())
                    .execute(database);
        }
    }

    /** Of two who take the same photo, the second waits for the first, and then finds none. */
    @Override
    public Optional<WaitingPhoto> take(Digest token, Instant notBefore) {
        work.require();
        return Sql.of("SELECT id, width, height FROM photo")
                .add("WHERE token_hash = ? AND uploaded_at >= ? FOR UPDATE", token.bytes(), notBefore)
                .first(
                        database,
                        row -> new WaitingPhoto(
                                new PhotoId(row.getObject("id", UUID.class)),
                                row.getInt("width"),
                                row.getInt("height")));
    }

    @Override
    public int waiting() {
        return Sql.of("SELECT count(*) FROM photo WHERE ticket_id IS NULL")
                .first(database, row -> row.getInt(1))
                .orElse(0);
    }

    @Override
    public Album of(TicketId ticket) {
        return PhotoSelect.album(ticket, database);
    }

    @Override
    public Optional<byte[]> picture(PhotoId photo, PhotoSize size) {
        return Sql.of("SELECT c.bytes FROM photo_content c JOIN photo p ON p.id = c.photo_id")
                .add(
                        "WHERE c.photo_id = ? AND c.size = ? AND p.ticket_id IS NOT NULL",
                        photo.value(),
                        PhotoSelect.key(size))
                .first(database, row -> row.getBytes(1));
    }

    @Override
    public int forgetWaiting(Instant then) {
        work.require();
        return Sql.of("DELETE FROM photo WHERE ticket_id IS NULL AND uploaded_at < ?", then)
                .execute(database);
    }
}
