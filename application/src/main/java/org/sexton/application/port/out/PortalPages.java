package org.sexton.application.port.out;

import java.net.URI;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.TicketReference;

/** Where the pages of the public portal are, as a person outside reaches them. */
public interface PortalPages {

    /** For everyone. */
    URI ofReport(TicketReference ticket);

    /** For whoever has the secret. */
    URI ofTracking(Token secret);

    /** For whoever is to do the work. */
    URI ofWork(Token secret);

    /** The form for something at this place, which is filled in. */
    URI ofReportingAt(Key place);

    URI ofConfirming(Token token);

    URI ofStoppingReport(Token token);
}
