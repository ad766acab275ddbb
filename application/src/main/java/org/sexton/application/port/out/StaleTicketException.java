package org.sexton.application.port.out;

import org.sexton.domain.ticket.TicketReference;

/** Someone else changed the ticket after it was found, before the change was committed. Nothing was stored. */
public final class StaleTicketException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StaleTicketException(TicketReference reference) {
        super("ticket " + reference + " was changed in the meantime");
    }
}
