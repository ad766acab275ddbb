package org.sexton.application.service;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.AddWorkPhoto;
import org.sexton.application.port.in.DoWork.Work;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.Photos;
import org.sexton.application.port.out.TicketStore;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.Change;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketSnapshot;
import org.sexton.domain.ticket.WaitingPhoto;
import org.sexton.domain.ticket.WorkLink;

public final class AddWorkPhotoService implements AddWorkPhoto {

    private static final String TOKEN = "token";

    private final WorkDoor door;
    private final TicketStore tickets;
    private final Photos photos;
    private final PhotoAlbum uploads;
    private final IdSource ids;
    private final InstantSource clock;

    /** @param uploads where photos wait that are no ticket's yet */
    public AddWorkPhotoService(
            WorkDoor door, TicketStore tickets, Photos photos, PhotoAlbum uploads, IdSource ids, InstantSource clock) {
        this.door = door;
        this.tickets = tickets;
        this.photos = photos;
        this.uploads = uploads;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome<Work> handle(Token secret, @Nullable Token photo) {
        return door.run(secret, (link, ticket) -> add(link, ticket, photo));
    }

    private Outcome<TicketSnapshot> add(WorkLink link, Ticket ticket, @Nullable Token token) {
        var violations = new Violations(List.of());
        if (token == null) {
            violations.add(Violation.required(TOKEN));
            return violations.refusal();
        }
        return uploads.take(token, TOKEN, violations::add)
                .map(photo -> added(link, ticket, photo))
                .orElseGet(violations::refusal)
                .map(tickets::commit);
    }

    private Outcome<Change> added(WorkLink link, Ticket ticket, WaitingPhoto photo) {
        var album = photos.of(ticket.snapshot().id());
        return ticket.addWorkPhoto(link, album, photo, clock.instant(), ids.nextSalt());
    }
}
