package org.sexton.application.service;

import org.sexton.application.port.in.ViewLinks;
import org.sexton.application.port.in.ViewTicket;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.query.TicketLinks;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.TicketReference;

public final class ViewLinksService implements ViewLinks {

    private final ViewTicket view;
    private final TicketQueries tickets;

    /** @param view decides who may see the ticket, and so what it is tied to: at the desk all may see all */
    public ViewLinksService(ViewTicket view, TicketQueries tickets) {
        this.view = view;
        this.tickets = tickets;
    }

    @Override
    public Outcome<TicketLinks> handle(Actor actor, TicketReference reference) {
        return view.handle(actor, reference)
                .flatMap(ticket -> tickets.links(ticket.reference())
                        .map(Outcome::ok)
                        .orElseGet(() -> Outcome.refused(new Refusal.NotFound("ticket"))));
    }
}
