package org.sexton.application.port.in;

import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

/** Staff say that two tickets have to do with each other, or that they no longer do. Both get a version and an event. */
public interface RelateTickets {

    /**
     * @param expectedVersion the version of {@code ticket} that this was decided on; null for whatever stands there
     * @param holds whether they are to be related; where that is so already, nothing changes
     */
    record Command(TicketReference ticket, @Nullable Long expectedVersion, TicketReference to, boolean holds) {}

    /**
     * Answers the ticket as it then stands. Refuses hidden tickets like missing ones, an outdated version ({@code Stale}), a
     * merged ticket ({@code Merged}), and another one that can't be related to.
     */
    Outcome<TicketSnapshot> handle(Actor actor, Command command);
}
