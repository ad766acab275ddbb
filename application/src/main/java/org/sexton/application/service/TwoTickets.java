package org.sexton.application.service;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.out.TicketStore;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.PairOfChanges;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

/** What use cases that decide about two tickets at once have in common. Used inside a unit of work. */
final class TwoTickets {

    /** Both kept from other changes; empty what is not there for the actor. */
    record Found(Optional<Ticket> one, Optional<Ticket> other) {}

    private TwoTickets() {}

    /** In an order that is the same for everyone, so that nobody waits for whoever waits for them. */
    static Found find(TicketStore tickets, Actor actor, TicketReference one, TicketReference other) {
        if (one.value().compareTo(other.value()) > 0) {
            var found = find(tickets, actor, other, one);
            return new Found(found.other(), found.one());
        }
        var first = seen(tickets, actor, one);
        return new Found(first, one.equals(other) ? first : seen(tickets, actor, other));
    }

    private static Optional<Ticket> seen(TicketStore tickets, Actor actor, TicketReference reference) {
        return tickets.find(reference).filter(ticket -> ticket.isVisibleTo(actor));
    }

    /** The ticket, if it is at the version that was expected. */
    static Outcome<Ticket> current(Optional<Ticket> found, @Nullable Long expected) {
        if (found.isEmpty()) {
            return Outcome.refused(new Refusal.NotFound("ticket"));
        }
        var current = found.get().snapshot().version();
        return expected != null && expected != current
                ? Outcome.refused(new Refusal.Stale(current))
                : Outcome.ok(found.get());
    }

    /** Answers the one as it then stands. */
    static TicketSnapshot commit(TicketStore tickets, PairOfChanges pair) {
        var one = tickets.commit(pair.one());
        tickets.commit(pair.other());
        return one;
    }
}
