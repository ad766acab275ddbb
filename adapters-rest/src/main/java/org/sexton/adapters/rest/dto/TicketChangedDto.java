package org.sexton.adapters.rest.dto;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sexton.application.query.TicketNews.TicketAt;

/** A ticket that was opened or changed, and the version that it is at now. */
@Schema(name = "TicketChanged")
public record TicketChangedDto(String reference, long version) {

    public static TicketChangedDto of(TicketAt ticket) {
        return new TicketChangedDto(ticket.reference().value(), ticket.version());
    }
}
