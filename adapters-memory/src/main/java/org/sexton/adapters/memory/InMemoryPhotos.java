package org.sexton.adapters.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.out.Photos;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.photo.PhotoSize;
import org.sexton.domain.photo.Renditions;
import org.sexton.domain.ticket.Album;
import org.sexton.domain.ticket.Change;
import org.sexton.domain.ticket.Photo;
import org.sexton.domain.ticket.PhotoChange;
import org.sexton.domain.ticket.PhotoId;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.WaitingPhoto;

public final class InMemoryPhotos implements Photos {

    private final InMemoryUnitOfWork work;
    private final Table<PhotoId, Kept> photos;

    public InMemoryPhotos(InMemoryUnitOfWork work) {
        this.work = work;
        photos = new Table<>(work);
    }

    /**
     * Waits by a token, or is a ticket's photo.
     *
     * @param pictures null once it was removed
     */
    private record Kept(
            PhotoId id,
            @Nullable Digest token,
            @Nullable TicketId ticket,
            @Nullable Photo photo,
            @Nullable Renditions pictures,
            Instant addedAt) {

        boolean waits() {
            return token != null;
        }

        boolean isOf(TicketId asked) {
            return asked.equals(ticket);
        }

        Kept as(TicketId owner, Photo now) {
            return new Kept(id, null, owner, now, pictures, addedAt);
        }

        Kept removed() {
            return new Kept(id, null, ticket, photo, null, addedAt);
        }
    }

    @Override
    public void add(PhotoId id, Digest token, Renditions pictures, Instant now) {
        photos.put(id, new Kept(id, token, null, null, pictures, now));
    }

    @Override
    public Optional<WaitingPhoto> take(Digest token, Instant notBefore) {
        work.requireUnit();
        return rows().filter(
                        kept -> token.equals(kept.token()) && !kept.addedAt().isBefore(notBefore))
                .findFirst()
                .flatMap(kept -> Optional.ofNullable(kept.pictures())
                        .map(Renditions::full)
                        .map(full -> new WaitingPhoto(kept.id(), full.width(), full.height())));
    }

    @Override
    public int waiting() {
        return (int) rows().filter(Kept::waits).count();
    }

    @Override
    public Album of(TicketId ticket) {
        var all = rows().filter(kept -> kept.isOf(ticket)).toList();
        return new Album(
                all.stream()
                        .filter(kept -> kept.pictures() != null)
                        .flatMap(kept -> Stream.ofNullable(kept.photo()))
                        .sorted(Comparator.comparingInt(Photo::number))
                        .toList(),
                all.size());
    }

    @Override
    public Optional<byte[]> picture(PhotoId photo, PhotoSize size) {
        return photos.get(photo)
                .filter(kept -> !kept.waits())
                .flatMap(kept -> Optional.ofNullable(kept.pictures()))
                .map(pictures -> pictures.of(size).bytes());
    }

    @Override
    public int forgetWaiting(Instant then) {
        work.requireUnit();
        var forgotten = rows().filter(kept -> kept.waits() && kept.addedAt().isBefore(then))
                .map(Kept::id)
                .toList();
        forgotten.forEach(photos::remove);
        return forgotten.size();
    }

    /** What becomes of the photos with a change of their ticket. */
    void follow(Change change) {
        change.photos().forEach(what -> {
            var kept = photos.get(what.photo().id()).orElseThrow();
            photos.put(
                    kept.id(),
                    switch (what) {
                        case PhotoChange.Added(var photo) ->
                            kept.as(change.after().id(), photo);
                        case PhotoChange.Approved(var photo) ->
                            kept.as(change.after().id(), photo);
                        case PhotoChange.Removed _ -> kept.removed();
                    });
        });
    }

    private Stream<Kept> rows() {
        return List.copyOf(photos.rows().values()).stream();
    }
}
