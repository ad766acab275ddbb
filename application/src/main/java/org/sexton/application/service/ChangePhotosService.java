package org.sexton.application.service;

import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.ChangePhotos;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.Photos;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.Album;
import org.sexton.domain.ticket.Change;
import org.sexton.domain.ticket.Photo;
import org.sexton.domain.ticket.Ticket;

public final class ChangePhotosService implements ChangePhotos {

    private final UnitOfWork work;
    private final TicketStore tickets;
    private final Photos photos;
    private final PhotoAlbum uploads;
    private final IdSource ids;
    private final InstantSource clock;

    /** @param uploads where photos wait that are no ticket's yet */
    public ChangePhotosService(
            UnitOfWork work,
            TicketStore tickets,
            Photos photos,
            PhotoAlbum uploads,
            IdSource ids,
            InstantSource clock) {
        this.work = work;
        this.tickets = tickets;
        this.photos = photos;
        this.uploads = uploads;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome<Changed> handle(Actor actor, Command command) {
        return work.run(
                actor,
                () -> tickets.find(command.ticket())
                        .filter(ticket -> ticket.isVisibleTo(actor))
                        .map(ticket -> change(ticket, actor, command))
                        .orElseGet(() -> Outcome.refused(new Refusal.NotFound("ticket"))));
    }

    private Outcome<Changed> change(Ticket ticket, Actor actor, Command command) {
        var current = ticket.snapshot().version();
        if (command.expectedVersion() != null && command.expectedVersion() != current) {
            return Outcome.refused(new Refusal.Stale(current));
        }
        var album = photos.of(ticket.snapshot().id());
        var violations = new Violations(command.unread());
        return switch (command.edit()) {
            case Edit.Add add -> add(ticket, album, actor, add, violations);
            case Edit.Approve(var number, var approved) -> {
                var decision = ticket.approvePhoto(
                        album,
                        number,
                        required("approved", approved, violations).orElse(false),
                        actor,
                        clock.instant(),
                        ids.nextSalt());
                yield violations.refuseOr(decision).map(change -> changed(change, album, number, current));
            }
            case Edit.Remove(var number) ->
                violations
                        .refuseOr(ticket.removePhoto(album, number, actor, clock.instant(), ids.nextSalt()))
                        .map(this::committed);
        };
    }

    private Outcome<Changed> add(Ticket ticket, Album album, Actor actor, Edit.Add add, Violations violations) {
        var photo = required("token", add.token(), violations)
                .flatMap(token -> uploads.take(token, "token", violations::add));
        var approved = Boolean.TRUE.equals(add.approved());
        return photo.map(waiting -> violations.refuseOr(
                        ticket.addPhoto(album, waiting, approved, actor, clock.instant(), ids.nextSalt())))
                .orElseGet(violations::refusal)
                .map(this::committed);
    }

    private static <T> Optional<T> required(String field, @Nullable T value, Violations violations) {
        if (value == null) {
            violations.add(Violation.required(field));
        }
        return Optional.ofNullable(value);
    }

    /** Where it was so already, nothing is stored. */
    private Changed changed(Optional<Change> change, Album album, int number, long version) {
        return change.map(this::committed).orElseGet(() -> new Changed(photo(album, number), version));
    }

    private static Photo photo(Album album, int number) {
        return album.find(number).orElseThrow();
    }

    private Changed committed(Change change) {
        return new Changed(
                change.photos().getFirst().photo(), tickets.commit(change).version());
    }
}
