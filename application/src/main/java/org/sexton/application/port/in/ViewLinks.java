package org.sexton.application.port.in;

import org.sexton.application.query.TicketLinks;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.TicketReference;

/** Which other tickets a ticket is tied to. */
public interface ViewLinks {

    /** Refuses a hidden ticket like a missing one. */
    Outcome<TicketLinks> handle(Actor actor, TicketReference ticket);
}
