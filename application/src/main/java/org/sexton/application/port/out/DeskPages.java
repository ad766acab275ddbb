package org.sexton.application.port.out;

import java.net.URI;
import org.sexton.domain.person.Token;
import org.sexton.domain.ticket.TicketReference;

/** Where the pages of those who work the desk are, as they reach them. */
public interface DeskPages {

    URI ofDesk();

    URI ofTicket(TicketReference ticket);

    /** Of the audit log, for admins. */
    URI ofAudit();

    /** Ends a kind of mails, without asking who it is. */
    URI ofStoppingKind(Token token);
}
