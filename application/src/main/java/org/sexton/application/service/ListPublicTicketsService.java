package org.sexton.application.service;

import org.sexton.application.port.in.ListPublicTickets;
import org.sexton.application.port.out.PublicTickets;
import org.sexton.application.query.PublicPage;
import org.sexton.domain.person.Actor;

public final class ListPublicTicketsService implements ListPublicTickets {

    private final PublicTickets tickets;

    public ListPublicTicketsService(PublicTickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public PublicPage handle(Actor actor, Query query) {
        return tickets.page(query.filter(), query.limit(), query.after());
    }
}
