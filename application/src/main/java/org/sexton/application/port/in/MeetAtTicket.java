package org.sexton.application.port.in;

import java.time.Duration;
import java.util.List;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.TicketReference;

/** Two of the staff who have the same ticket open see each other, so that they do not do the same work twice. */
public interface MeetAtTicket {

    /** Whoever was not heard of for so long has gone. */
    Duration GONE_AFTER = Duration.ofSeconds(30);

    record Colleague(PersonId id, String name) {}

    /**
     * Says that the actor looks at the ticket, to be repeated well within {@link #GONE_AFTER}.
     *
     * @return who else does; refused as not found where the actor may not know of the ticket
     */
    Outcome<List<Colleague>> stay(Actor actor, TicketReference ticket);

    /** Says that the actor does not look at it any more; refused as {@link #stay}. */
    Outcome<Boolean> leave(Actor actor, TicketReference ticket);
}
