package org.sexton.adapters.memory.twins;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.person.Actor;
import org.sexton.domain.photo.Jpeg;
import org.sexton.domain.photo.Renditions;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.Change;
import org.sexton.domain.ticket.Photo;
import org.sexton.domain.ticket.PhotoId;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.WaitingPhoto;

/** The photos of a twin: some for all to see, and some that only this twin knows of. */
final class Darkroom {

    /** Of each kind: together no more than a ticket may have. */
    static final int MOST = 2;

    private final Stage stage;
    private final SplittableRandom own;

    Darkroom(Stage stage, SplittableRandom own) {
        this.stage = stage;
        this.own = own;
    }

    /** Shows one more photo, at once or after it lay hidden for a moment, as it happens. */
    void show(TicketReference reference, int width, Actor by, Instant now) {
        var atOnce = own.nextBoolean();
        var photo = add(reference, width, atOnce, by, now);
        if (!atOnce) {
            approve(reference, photo, true, by, now);
        }
    }

    /** Ends the showing of the photo of this rank, as a photo that is hidden or as one that is gone. */
    void conceal(TicketReference reference, int rank, Actor by, Instant now) {
        var photo = photos(reference, true).get(rank);
        if (own.nextBoolean()) {
            remove(reference, photo, by, now);
        } else {
            approve(reference, photo, false, by, now);
        }
    }

    /** Adds, or takes away, what nobody but staff ever sees. */
    void keepToItself(TicketReference reference, Actor by, Instant now) {
        var kept = photos(reference, false);
        if (kept.size() >= MOST || !kept.isEmpty() && own.nextBoolean()) {
            remove(reference, Pick.one(own, kept), by, now);
        } else {
            add(reference, 1 + own.nextInt(2_000), false, by, now);
        }
    }

    List<Photo> photos(TicketReference reference, boolean approved) {
        return stage.done(
                Actor.SYSTEM,
                () -> Outcome.ok(stage.photos().of(find(reference).snapshot().id()).photos().stream()
                        .filter(photo -> photo.approved() == approved)
                        .toList()));
    }

    private Photo add(TicketReference reference, int width, boolean approved, Actor by, Instant now) {
        var waiting = new WaitingPhoto(new PhotoId(stage.ids().nextId()), width, 1);
        var picture = new Jpeg("picture %d".formatted(width).getBytes(StandardCharsets.US_ASCII), width, 1);
        stage.set(() -> stage.photos()
                .add(waiting.id(), Digest.ofText(stage.ids().nextSecret()), new Renditions(picture, picture), now));
        return stage.done(by, () -> {
                    var ticket = find(reference);
                    var album = stage.photos().of(ticket.snapshot().id());
                    return ticket.addPhoto(
                                    album,
                                    waiting,
                                    approved,
                                    by,
                                    now,
                                    stage.ids().nextSalt())
                            .map(this::committed);
                })
                .photos()
                .getFirst()
                .photo();
    }

    private void approve(TicketReference reference, Photo photo, boolean approved, Actor by, Instant now) {
        stage.done(by, () -> {
            var ticket = find(reference);
            var album = stage.photos().of(ticket.snapshot().id());
            return ticket.approvePhoto(
                            album,
                            photo.number(),
                            approved,
                            by,
                            now,
                            stage.ids().nextSalt())
                    .map(Optional::orElseThrow)
                    .map(this::committed);
        });
    }

    private void remove(TicketReference reference, Photo photo, Actor by, Instant now) {
        stage.done(by, () -> {
            var ticket = find(reference);
            var album = stage.photos().of(ticket.snapshot().id());
            return ticket.removePhoto(
                            album, photo.number(), by, now, stage.ids().nextSalt())
                    .map(this::committed);
        });
    }

    private Change committed(Change change) {
        stage.tickets().commit(change);
        return change;
    }

    private Ticket find(TicketReference reference) {
        return stage.tickets().find(reference).orElseThrow();
    }
}
