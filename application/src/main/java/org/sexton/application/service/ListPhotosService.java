package org.sexton.application.service;

import org.sexton.application.port.in.ListPhotos;
import org.sexton.application.port.in.ViewTicket;
import org.sexton.application.port.out.Photos;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.TicketReference;

public final class ListPhotosService implements ListPhotos {

    private final ViewTicket view;
    private final Photos photos;

    /** @param view decides who may see the ticket, and so its photos */
    public ListPhotosService(ViewTicket view, Photos photos) {
        this.view = view;
        this.photos = photos;
    }

    @Override
    public Outcome<Shown> handle(Actor actor, TicketReference reference) {
        return view.handle(actor, reference)
                .map(ticket -> new Shown(photos.of(ticket.id()).photos(), ticket.version()));
    }
}
