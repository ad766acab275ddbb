package org.sexton.application.service;

import org.sexton.application.port.in.ViewTicket;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

public final class ViewTicketService implements ViewTicket {

    private final TicketQueries tickets;

    public ViewTicketService(TicketQueries tickets) {
        this.tickets = tickets;
    }

    @Override
    public Outcome<TicketSnapshot> handle(Actor actor, TicketReference reference) {
        return tickets.find(reference)
                .filter(ticket -> ticket.isVisibleTo(actor))
                .map(Outcome::ok)
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound("ticket")));
    }
}
