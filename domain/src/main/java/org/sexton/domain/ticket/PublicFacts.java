package org.sexton.domain.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.redaction.Redaction;

/**
 * The part of a ticket that is not the staff's alone, texts masked. Whether anybody is shown it is for the privacy rules
 * to say; that nothing else of a ticket is ever shown follows from its having no place here.
 */
public record PublicFacts(
        String title,
        String description,
        Status status,
        @Nullable Category category,
        @Nullable Location location,
        Instant createdAt,
        @Nullable Instant resolvedAt) {

    static PublicFacts of(TicketSnapshot ticket) {
        return new PublicFacts(
                Redaction.mask(ticket.title()),
                Redaction.mask(ticket.description()),
                ticket.status(),
                ticket.category(),
                masked(ticket.location()),
                ticket.createdAt(),
                ticket.resolvedAt());
    }

    private static @Nullable Location masked(@Nullable Location location) {
        return location == null || location.text() == null
                ? location
                : new Location(location.place(), Redaction.mask(location.text()), location.point());
    }
}
