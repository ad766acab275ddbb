package org.sexton.application.service;

import java.time.InstantSource;
import org.sexton.application.port.in.RelateTickets;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.PairOfSalts;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketSnapshot;

public final class RelateTicketsService implements RelateTickets {

    private final UnitOfWork work;
    private final TicketStore tickets;
    private final TicketQueries queries;
    private final IdSource ids;
    private final InstantSource clock;

    public RelateTicketsService(
            UnitOfWork work, TicketStore tickets, TicketQueries queries, IdSource ids, InstantSource clock) {
        this.work = work;
        this.tickets = tickets;
        this.queries = queries;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome<TicketSnapshot> handle(Actor actor, Command command) {
        return work.run(actor, () -> {
            var found = TwoTickets.find(tickets, actor, command.ticket(), command.to());
            return TwoTickets.current(found.one(), command.expectedVersion())
                    .flatMap(ticket -> found.other()
                            .map(other -> relate(ticket, other, actor, command.holds()))
                            .orElseGet(() -> Outcome.refused(new Refusal.NotFound("ticket"))));
        });
    }

    private Outcome<TicketSnapshot> relate(Ticket ticket, Ticket other, Actor actor, boolean holds) {
        if (areRelated(ticket.snapshot(), other.snapshot()) == holds) {
            return Outcome.ok(ticket.snapshot());
        }
        var salts = new PairOfSalts(ids.nextSalt(), ids.nextSalt());
        return ticket.relate(other, holds, actor, clock.instant(), salts).map(pair -> TwoTickets.commit(tickets, pair));
    }

    private boolean areRelated(TicketSnapshot one, TicketSnapshot other) {
        return queries.links(one.reference()).stream()
                .flatMap(links -> links.related().stream())
                .anyMatch(ticket -> ticket.id().equals(other.id()));
    }
}
