package org.sexton.application.service;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sexton.application.port.in.ListComments;
import org.sexton.application.port.in.ViewTicket;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.Comment;
import org.sexton.domain.ticket.CommentId;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

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
        return view.handle(actor, reference).map(ticket -> comments(actor, ticket, tickets.comments(reference)));
    }

    private Comments comments(Actor actor, TicketSnapshot ticket, List<Comment> comments) {
        return new Comments(
                comments,
                Names.of(comments.stream().map(Comment::by), people),
                ticket.isChangeableBy(actor) ? editable(actor, comments) : Map.of(),
                ticket.version());
    }

    private static Map<CommentId, Instant> editable(Actor actor, List<Comment> comments) {
        return comments.stream()
                .filter(comment -> comment.editableUntil(actor).isPresent())
                .collect(toUnmodifiableMap(
                        Comment::id, comment -> comment.editableUntil(actor).orElseThrow()));
    }
}
