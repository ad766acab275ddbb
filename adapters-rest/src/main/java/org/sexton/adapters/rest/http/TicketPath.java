package org.sexton.adapters.rest.http;

import org.sexton.adapters.rest.problem.Problems;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.TicketReference;

/** The part of a path that names a ticket. */
public final class TicketPath {

    private TicketPath() {}

    /**
     * What is no reference names no ticket.
     *
     * @throws jakarta.ws.rs.WebApplicationException 404, as for a ticket that there is not
     */
    public static TicketReference reference(String text) {
        return TicketReference.parse(text).orElseThrow(() -> Problems.of(new Refusal.NotFound("ticket")));
    }
}
