package org.sexton.application.port.out;

import java.time.LocalDate;
import java.util.List;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;

/** Which overdue tickets nobody was reminded of yet. A ticket and the day on which it was due are remembered for ever. */
public interface DueReminders {

    /**
     * Open tickets that were not merged, were due before that day and of which nobody was reminded since they are due then;
     * those that were due first come first.
     */
    List<TicketReference> outstanding(LocalDate before, int limit);

    /**
     * Remembers that it was seen to; false where it was before. Of two who note the same at once, the second waits for the
     * first. Inside a {@link UnitOfWork}.
     */
    boolean note(TicketId ticket, LocalDate dueOn);
}
