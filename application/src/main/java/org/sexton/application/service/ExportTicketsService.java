package org.sexton.application.service;

import org.sexton.application.port.in.ExportTickets;
import org.sexton.application.port.out.TicketExport;
import org.sexton.application.query.TicketFilter;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

public final class ExportTicketsService implements ExportTickets {

    private final TicketExport tickets;

    public ExportTicketsService(TicketExport tickets) {
        this.tickets = tickets;
    }

    @Override
    public Outcome<TicketExport.Extract> handle(Actor actor, TicketFilter filter) {
        return actor.isAdmin()
                ? Outcome.ok(tickets.open(filter))
                : Outcome.refused(new Refusal.NotAllowed("export the tickets"));
    }
}
