package org.sexton.application.service;

import java.util.Set;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.TicketStore;
import org.sexton.domain.ticket.TicketReference;

/** A reference that no ticket has. */
final class FreshReference {

    private FreshReference() {}

    static TicketReference among(TicketStore tickets, IdSource ids) {
        var reference = ids.nextReference();
        while (!tickets.taken(Set.of(reference)).isEmpty()) {
            reference = ids.nextReference();
        }
        return reference;
    }
}
