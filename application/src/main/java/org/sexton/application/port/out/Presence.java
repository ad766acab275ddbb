package org.sexton.application.port.out;

import java.time.Instant;
import java.util.List;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.ticket.TicketId;

/** Who has which ticket open just now, on whatever replica. A crash may forget it. Changed inside a {@link UnitOfWork}. */
public interface Presence {

    /** Notes that a person looks at a ticket; forgets what they were last seen at before {@code stale}. */
    void see(TicketId ticket, PersonId person, Instant now, Instant stale);

    void leave(TicketId ticket, PersonId person);

    /** Everyone who was seen there since, who came first first. */
    List<PersonId> at(TicketId ticket, Instant since);
}
