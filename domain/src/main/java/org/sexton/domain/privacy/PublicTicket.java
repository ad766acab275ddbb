package org.sexton.domain.privacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Location;
import org.sexton.domain.ticket.PublicFacts;
import org.sexton.domain.ticket.Status;
import org.sexton.domain.ticket.TicketReference;

/**
 * A ticket as everyone may see it. Who reported it, who works on it, how urgent staff find it and how often it changed
 * have no place in it. Made by {@link PrivacyRules} alone, texts masked.
 *
 * @param updatedAt when something of this, or a public comment, last moved; not when staff last touched the ticket
 */
public record PublicTicket(
        TicketReference reference,
        String title,
        String description,
        Status status,
        @Nullable Category category,
        @Nullable Location location,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant resolvedAt) {

    static PublicTicket of(TicketReference reference, PublicFacts facts, Instant updatedAt) {
        return new PublicTicket(
                reference,
                facts.title(),
                facts.description(),
                facts.status(),
                facts.category(),
                facts.location(),
                facts.createdAt(),
                updatedAt,
                facts.resolvedAt());
    }
}
