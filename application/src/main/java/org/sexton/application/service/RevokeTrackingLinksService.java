package org.sexton.application.service;

import java.time.InstantSource;
import org.sexton.application.port.in.RevokeTrackingLinks;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.port.out.TrackingLinks;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.TicketReference;

public final class RevokeTrackingLinksService implements RevokeTrackingLinks {

    private final UnitOfWork work;
    private final TicketStore tickets;
    private final TrackingLinks links;
    private final InstantSource clock;

    public RevokeTrackingLinksService(UnitOfWork work, TicketStore tickets, TrackingLinks links, InstantSource clock) {
        this.work = work;
        this.tickets = tickets;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public Outcome<Integer> handle(Actor actor, TicketReference reference) {
        return work.run(
                actor,
                () -> tickets.find(reference)
                        .filter(ticket -> ticket.isVisibleTo(actor))
                        .map(ticket -> Outcome.ok(links.revoke(ticket.snapshot().id(), clock.instant())))
                        .orElseGet(() -> Outcome.refused(new Refusal.NotFound("ticket"))));
    }
}
