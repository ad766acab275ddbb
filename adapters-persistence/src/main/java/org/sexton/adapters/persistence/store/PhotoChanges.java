package org.sexton.adapters.persistence.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.sexton.adapters.persistence.query.PhotoSelect;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.domain.privacy.PrivacyRules;
import org.sexton.domain.ticket.Change;
import org.sexton.domain.ticket.Photo;
import org.sexton.domain.ticket.PhotoChange;
import org.sexton.domain.ticket.PhotoId;
import org.sexton.domain.ticket.TicketId;

/**
 * Stores what becomes of photos with a change of their ticket, and what the public sees of it. A public row holds its photo
 * as it is: it goes before the photo changes, and comes after.
 */
@ApplicationScoped
class PhotoChanges {

    private final DataSource database;

    PhotoChanges(DataSource database) {
        this.database = database;
    }

    /** @param isPublic whether the public sees the ticket, its public row written */
    void follow(Change change, boolean isPublic) {
        var ticket = change.after().id();
        for (var what : change.photos()) {
            hide(what.photo().id());
            write(what, ticket, change.after().version());
            if (isPublic && !(what instanceof PhotoChange.Removed)) {
                show(ticket, Stream.of(what.photo()));
            }
        }
    }

    /** The public sees the ticket again, and with it its photos. */
    void reveal(TicketId ticket) {
        show(ticket, PhotoSelect.album(ticket, database).photos().stream());
    }

    private void write(PhotoChange change, TicketId ticket, long sequence) {
        var id = change.photo().id().value();
        switch (change) {
            case PhotoChange.Added(var photo) ->
                one(
                        photo.id(),
                        Sql.of(
                                        "UPDATE photo SET token_hash = NULL, ticket_id = ?, number = ?",
                                        ticket.value(),
                                        photo.number())
                                .add(", side = ?, added_at = ?", side(photo), photo.addedAt())
                                .add(", approved = ?, sequence = ?", photo.approved(), sequence)
                                .add("WHERE id = ? AND ticket_id IS NULL", id));
            case PhotoChange.Approved(var photo) ->
                one(
                        photo.id(),
                        Sql.of("UPDATE photo SET approved = ?, sequence = ?", photo.approved(), sequence)
                                .add("WHERE id = ? AND ticket_id = ?", id, ticket.value()));
            case PhotoChange.Removed(var photo) -> {
                one(
                        photo.id(),
                        Sql.of("UPDATE photo SET approved = false, removed = true, sequence = ?", sequence)
                                .add("WHERE id = ? AND ticket_id = ?", id, ticket.value()));
                Sql.of("DELETE FROM photo_content WHERE photo_id = ?", id).execute(database);
            }
        }
    }

    private void one(PhotoId photo, Sql update) {
        if (update.execute(database) != 1) {
            throw new IllegalStateException("not where it was thought to be: photo " + photo);
        }
    }

    private void hide(PhotoId photo) {
        Sql.of("DELETE FROM public_photo WHERE id = ?", photo.value()).execute(database);
    }

    private void show(TicketId ticket, Stream<Photo> photos) {
        photos.forEach(photo -> PrivacyRules.publicView(photo)
                .ifPresent(view -> Sql.of("INSERT INTO public_photo (id, ticket_id, number, width, height)")
                        .add(
                                "VALUES (?, ?, ?, ?, ?)",
                                photo.id().value(),
                                ticket.value(),
                                photo.number(),
                                view.width(),
                                view.height())
                        .execute(database)));
    }

    private static String side(Photo photo) {
        return photo.side().name().toLowerCase(Locale.ROOT);
    }
}
