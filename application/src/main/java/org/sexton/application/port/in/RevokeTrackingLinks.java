package org.sexton.application.port.in;

import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.TicketReference;

/** Staff end the private links of a ticket, because one of them fell into the wrong hands. */
public interface RevokeTrackingLinks {

    /**
     * Answers how many led to it. A reporter whose address is confirmed gets a new link with the next news: they proved
     * that the mailbox is theirs. Refuses a hidden ticket like a missing one.
     */
    Outcome<Integer> handle(Actor actor, TicketReference ticket);
}
