package org.sexton.application.port.in;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

/** Staff merge a duplicate into another ticket, or take it out again. Both tickets get a version and an event. */
public interface MergeTickets {

    /**
     * @param ticket the duplicate
     * @param expectedVersion its version that this was decided on; null to merge whatever stands there
     * @param into the reference of the other ticket, unchecked
     * @param unread what of the input could not be read at all; refused together with everything else that is wrong
     */
    record Command(
            TicketReference ticket,
            @Nullable Long expectedVersion,
            @Nullable String into,
            List<Violation> unread) {

        public Command {
            unread = List.copyOf(unread);
        }
    }

    /**
     * Answers the duplicate as it then stands. Refuses a hidden ticket like a missing one, an outdated version
     * ({@code Stale}), one that is merged already ({@code Merged}), and a target that can't be one.
     */
    Outcome<TicketSnapshot> merge(Actor actor, Command command);

    /** The same in the other direction; refuses a ticket that is not merged ({@code Conflict}). */
    Outcome<TicketSnapshot> takeOut(Actor actor, TicketReference ticket, @Nullable Long expectedVersion);
}
