package org.sexton.application.port.in;

import org.sexton.application.query.PublicReport;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.TicketReference;

/** Anyone looks at one public ticket. */
public interface ViewPublicTicket {

    /** The same for every actor. Refuses a hidden ticket like a missing one, whoever asks. */
    Outcome<PublicReport> handle(Actor actor, TicketReference reference);
}
