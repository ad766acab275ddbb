package org.sexton.application.service;

import java.time.InstantSource;
import java.util.Objects;
import java.util.stream.Stream;
import org.sexton.application.port.in.CommentOnTicket.Written;
import org.sexton.application.port.in.EditComment;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.Change;
import org.sexton.domain.ticket.Comment;
import org.sexton.domain.ticket.Ticket;

public final class EditCommentService implements EditComment {

    private final UnitOfWork work;
    private final TicketStore tickets;
    private final TicketQueries queries;
    private final People people;
    private final IdSource ids;
    private final InstantSource clock;

    public EditCommentService(
            UnitOfWork work,
            TicketStore tickets,
            TicketQueries queries,
            People people,
            IdSource ids,
            InstantSource clock) {
        this.work = work;
        this.tickets = tickets;
        this.queries = queries;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome<Written> handle(Actor actor, Command command) {
        return work.run(
                actor,
                () -> tickets.find(command.ticket())
                        .filter(ticket -> ticket.isVisibleTo(actor))
                        .map(ticket -> edit(ticket, actor, command))
                        .orElseGet(() -> Outcome.refused(new Refusal.NotFound("ticket"))));
    }

    /** The comments are read once the ticket is kept from other changes, and so from other edits. */
    private Outcome<Written> edit(Ticket ticket, Actor actor, Command command) {
        return queries.comments(command.ticket()).stream()
                .filter(comment -> comment.id().equals(command.comment()))
                .findFirst()
                .map(comment -> edit(ticket, comment, actor, command))
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound("comment")));
    }

    private Outcome<Written> edit(Ticket ticket, Comment comment, Actor actor, Command command) {
        var current = ticket.snapshot().version();
        if (command.expectedVersion() != null && command.expectedVersion() != current) {
            return Outcome.refused(new Refusal.Stale(current));
        }
        var body = Objects.requireNonNullElse(command.body(), "");
        return new Violations(command.unread())
                .refuseOr(ticket.rewrite(comment, body, actor, clock.instant(), ids.nextSalt()))
                .map(change -> change.map(this::committed).orElseGet(() -> written(comment, current)));
    }

    private Written committed(Change change) {
        return written(change.edited().orElseThrow(), tickets.commit(change).version());
    }

    private Written written(Comment comment, long version) {
        return new Written(comment, Names.of(Stream.of(comment.by()), people), version);
    }
}
