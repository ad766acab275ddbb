package org.sexton.application.service;

import java.time.InstantSource;
import org.sexton.application.port.in.ChangeTicket;
import org.sexton.application.port.out.Catalogue;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketSnapshot;

public final class ChangeTicketService implements ChangeTicket {

    private final UnitOfWork work;
    private final TicketStore tickets;
    private final Catalogue catalogue;
    private final People people;
    private final IdSource ids;
    private final InstantSource clock;

    public ChangeTicketService(
            UnitOfWork work,
            TicketStore tickets,
            Catalogue catalogue,
            People people,
            IdSource ids,
            InstantSource clock) {
        this.work = work;
        this.tickets = tickets;
        this.catalogue = catalogue;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome<TicketSnapshot> handle(Actor actor, Command command) {
        return work.run(
                actor,
                () -> tickets.find(command.ticket())
                        .filter(ticket -> ticket.isVisibleTo(actor))
                        .map(ticket -> change(ticket, actor, command))
                        .orElseGet(() -> Outcome.refused(new Refusal.NotFound("ticket"))));
    }

    private Outcome<TicketSnapshot> change(Ticket ticket, Actor actor, Command command) {
        var current = ticket.snapshot().version();
        if (command.expectedVersion() != null && command.expectedVersion() != current) {
            return Outcome.refused(new Refusal.Stale(current));
        }
        var inputs = new TicketInputs(catalogue, people, command.unread());
        var moves = inputs.moves(command.edits());
        return inputs.refuseOr(ticket.apply(moves, actor, clock.instant(), ids.nextSalt()))
                .map(change -> change.map(tickets::commit).orElseGet(ticket::snapshot));
    }
}
