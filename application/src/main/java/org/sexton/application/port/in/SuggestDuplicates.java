package org.sexton.application.port.in;

import java.util.List;
import org.sexton.domain.person.Actor;
import org.sexton.domain.privacy.PublicTicket;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.TicketReference;

/** Which tickets a ticket may be a duplicate of, or have to do with. */
public interface SuggestDuplicates {

    /**
     * A few of those that everyone sees, the most alike first; what is sensitive is never guessed at. Refuses a hidden
     * ticket like a missing one.
     */
    Outcome<List<PublicTicket>> handle(Actor actor, TicketReference ticket);
}
