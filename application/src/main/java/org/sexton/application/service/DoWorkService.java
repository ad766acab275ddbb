package org.sexton.application.service;

import java.time.InstantSource;
import org.sexton.application.port.in.DoWork;
import org.sexton.application.port.out.Catalogue;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.TicketStore;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketSnapshot;
import org.sexton.domain.ticket.WorkLink;

public final class DoWorkService implements DoWork {

    private final WorkDoor door;
    private final TicketStore tickets;
    private final Catalogue catalogue;
    private final IdSource ids;
    private final InstantSource clock;

    public DoWorkService(WorkDoor door, TicketStore tickets, Catalogue catalogue, IdSource ids, InstantSource clock) {
        this.door = door;
        this.tickets = tickets;
        this.catalogue = catalogue;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome<Work> view(Token secret) {
        return door.look(secret).map(Outcome::ok).orElseGet(WorkDoor::nowhere);
    }

    @Override
    public Outcome<Work> finish(Token secret) {
        return door.run(secret, (link, ticket) -> Outcome.ok(finished(link, ticket)));
    }

    private TicketSnapshot finished(WorkLink link, Ticket ticket) {
        return ticket.finishWork(link, catalogue.firstStatus(Phase.RESOLVED), clock.instant(), ids.nextSalt())
                .map(tickets::commit)
                .orElseGet(ticket::snapshot);
    }
}
