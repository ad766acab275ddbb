package org.sexton.domain.ticket;

import java.util.UUID;

/** Identifies a ticket inside the installation. People and links use its {@link TicketReference}. */
public record TicketId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
