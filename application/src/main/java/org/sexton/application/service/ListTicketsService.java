package org.sexton.application.service;

import org.sexton.application.port.in.ListTickets;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.query.TicketPage;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

public final class ListTicketsService implements ListTickets {

    private final TicketQueries tickets;

    public ListTicketsService(TicketQueries tickets) {
        this.tickets = tickets;
    }

    @Override
    public Outcome<TicketPage> handle(Actor actor, Query query) {
        return actor.isStaff()
                ? Outcome.ok(tickets.page(query.filter(), query.sort(), query.limit(), query.after()))
                : Outcome.refused(new Refusal.NotAllowed("look through the tickets"));
    }
}
