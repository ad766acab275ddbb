package org.sexton.application.service;

import java.util.List;
import org.sexton.application.port.in.ViewHistory;
import org.sexton.application.port.in.ViewTicket;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.TicketEvent;
import org.sexton.domain.ticket.TicketReference;

public final class ViewHistoryService implements ViewHistory {

    private final ViewTicket view;
    private final TicketQueries tickets;
    private final People people;

    /** @param view decides who may see the ticket, and so its history */
    public ViewHistoryService(ViewTicket view, TicketQueries tickets, People people) {
        this.view = view;
        this.tickets = tickets;
        this.people = people;
    }

    @Override
    public Outcome<History> handle(Actor actor, TicketReference reference) {
        return view.handle(actor, reference).map(_ -> history(tickets.events(reference)));
    }

    private History history(List<TicketEvent> events) {
        return new History(events, Names.of(events.stream().map(TicketEvent::by), people));
    }
}
