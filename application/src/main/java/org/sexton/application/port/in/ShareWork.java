package org.sexton.application.port.in;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.WorkLink;

/** Staff give somebody without an account the way to one ticket: "Bob the plumber" sees what is broken, and says when it is done. */
public interface ShareWork {

    /** @param page opens the ticket to whoever has it; it can't be told again */
    record Shared(URI page, WorkLink link) {}

    /**
     * Makes the ticket's work link; an earlier one leads nowhere from then on.
     *
     * @param days how long it leads there, 1 to {@link WorkLink#LONGEST_DAYS}; null for {@link WorkLink#USUAL_DAYS}
     * @return refused as not found where the actor may not know of the ticket, as a conflict where it is not assigned to a
     *     name, and as invalid for days out of range
     */
    Outcome<Shared> share(Actor actor, TicketReference ticket, @Nullable Integer days);

    /** The ticket's link; refused as not found where there is none that is in force. */
    Outcome<WorkLink> current(Actor actor, TicketReference ticket);

    /** Ends it; refused as not found where there is none that is in force. */
    Outcome<WorkLink> end(Actor actor, TicketReference ticket);
}
