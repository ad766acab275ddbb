package org.sexton.application.service;

import org.sexton.application.port.in.ViewPublicPhoto;
import org.sexton.application.port.out.PublicTickets;
import org.sexton.domain.person.Actor;
import org.sexton.domain.photo.PhotoSize;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.TicketReference;

public final class ViewPublicPhotoService implements ViewPublicPhoto {

    private final PublicTickets tickets;

    public ViewPublicPhotoService(PublicTickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public Outcome<byte[]> handle(Actor actor, TicketReference reference, int rank, PhotoSize size) {
        return tickets.picture(reference, rank, size)
                .map(Outcome::ok)
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound("photo")));
    }
}
