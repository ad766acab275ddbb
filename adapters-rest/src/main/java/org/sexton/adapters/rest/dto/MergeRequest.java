package org.sexton.adapters.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.MergeTickets;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.TicketReference;

/** @param into the reference of the ticket that it is a duplicate of */
@Schema(name = "MergeRequest", requiredProperties = "into")
public record MergeRequest(@Nullable String into) {

    public MergeTickets.Command command(
            TicketReference ticket, @Nullable Long expectedVersion, List<Violation> unread) {
        return new MergeTickets.Command(ticket, expectedVersion, into, unread);
    }
}
