package org.sexton.application.port.in;

import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

/** Staff look at one ticket. */
public interface ViewTicket {

    Outcome<TicketSnapshot> handle(Actor actor, TicketReference reference);
}
