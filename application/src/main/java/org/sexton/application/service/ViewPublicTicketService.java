package org.sexton.application.service;

import org.sexton.application.port.in.ViewPublicTicket;
import org.sexton.application.port.out.PublicTickets;
import org.sexton.application.query.PublicReport;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.TicketReference;

public final class ViewPublicTicketService implements ViewPublicTicket {

    private final PublicTickets tickets;

    public ViewPublicTicketService(PublicTickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public Outcome<PublicReport> handle(Actor actor, TicketReference reference) {
        return tickets.find(reference)
                .map(Outcome::ok)
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound("ticket")));
    }
}
