package org.sexton.application.service;

import java.time.InstantSource;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.CommentOnTicket;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.Change;
import org.sexton.domain.ticket.CommentId;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.Visibility;

public final class CommentOnTicketService implements CommentOnTicket {

    private final UnitOfWork work;
    private final TicketStore tickets;
    private final People people;
    private final IdSource ids;
    private final InstantSource clock;

    public CommentOnTicketService(
            UnitOfWork work, TicketStore tickets, People people, IdSource ids, InstantSource clock) {
        this.work = work;
        this.tickets = tickets;
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
                        .map(ticket -> write(ticket, actor, command))
                        .orElseGet(() -> Outcome.refused(new Refusal.NotFound("ticket"))));
    }

    private Outcome<Written> write(Ticket ticket, Actor actor, Command command) {
        var current = ticket.snapshot().version();
        if (command.expectedVersion() != null && command.expectedVersion() != current) {
            return Outcome.refused(new Refusal.Stale(current));
        }
        var violations = new Violations(command.unread());
        var visibility = visibility(command.visibility(), violations);
        var body = Objects.requireNonNullElse(command.body(), "");
        return violations
                .refuseOr(ticket.comment(
                        new CommentId(ids.nextId()), body, visibility, actor, clock.instant(), ids.nextSalt()))
                .map(this::written);
    }

    /** Where it can't be read the comment is refused; until then it is taken for the kind that shows less. */
    private static Visibility visibility(@Nullable String written, Violations violations) {
        if (written == null) {
            violations.add(Violation.required("visibility"));
            return Visibility.INTERNAL;
        }
        return Words.parse(Visibility.class, written).orElseGet(() -> {
            violations.add(Violation.unknown("visibility", written));
            return Visibility.INTERNAL;
        });
    }

    private Written written(Change change) {
        var comment = change.comment().orElseThrow();
        var names = Names.of(Stream.of(comment.by()), people);
        return new Written(comment, names, tickets.commit(change).version());
    }
}
