package org.sexton.application.port.in;

import org.sexton.application.port.out.TicketExport;
import org.sexton.application.query.TicketFilter;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;

/** Takes tickets out of the house as a table. */
public interface ExportTickets {

    /**
     * @return what the filter chooses, for the caller to write and to close; refused as not allowed to all but admins
     */
    Outcome<TicketExport.Extract> handle(Actor actor, TicketFilter filter);
}
