package org.sexton.application.service;

import java.util.List;
import org.sexton.application.port.in.ListComments;
import org.sexton.application.port.in.ViewTicket;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.Comment;
import org.sexton.domain.ticket.TicketReference;

public final class ListCommentsService implements ListComments {

    private final ViewTicket view;
    private final TicketQueries tickets;
    private final People people;

    /** @param view decides who may see the ticket, and so its comments */
    public ListCommentsService(ViewTicket view, TicketQueries tickets, People people) {
        this.view = view;
        this.tickets = tickets;
        this.people = people;
    }

    @Override
    public Outcome<Comments> handle(Actor actor, TicketReference reference) {
        return view.handle(actor, reference).map(ticket -> comments(tickets.comments(reference), ticket.version()));
    }

    private Comments comments(List<Comment> comments, long version) {
        return new Comments(comments, Names.of(comments.stream().map(Comment::by), people), version);
    }
}
