package org.sexton.application.service;

import org.sexton.application.port.in.ViewPhoto;
import org.sexton.application.port.in.ViewTicket;
import org.sexton.application.port.out.Photos;
import org.sexton.domain.person.Actor;
import org.sexton.domain.photo.PhotoSize;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.TicketReference;

public final class ViewPhotoService implements ViewPhoto {

    private final ViewTicket view;
    private final Photos photos;

    /** @param view decides who may see the ticket, and so its photos */
    public ViewPhotoService(ViewTicket view, Photos photos) {
        this.view = view;
        this.photos = photos;
    }

    @Override
    public Outcome<byte[]> handle(Actor actor, TicketReference reference, int number, PhotoSize size) {
        return view.handle(actor, reference)
                .flatMap(ticket -> photos.of(ticket.id())
                        .find(number)
                        .flatMap(photo -> photos.picture(photo.id(), size))
                        .map(Outcome::ok)
                        .orElseGet(() -> Outcome.refused(new Refusal.NotFound("photo"))));
    }
}
