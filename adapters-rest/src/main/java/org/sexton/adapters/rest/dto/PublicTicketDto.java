package org.sexton.adapters.rest.dto;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.privacy.PublicTicket;

/**
 * A ticket as everyone sees it.
 *
 * @param updatedAt when something of it that everyone sees last moved
 */
@Schema(name = "PublicTicket")
public record PublicTicketDto(
        String reference,
        String title,
        String description,
        PublicStatusDto status,
        @Schema(nullable = true) @Nullable ChoiceDto category,
        @Schema(nullable = true) @Nullable PublicLocationDto location,
        Instant createdAt,
        Instant updatedAt,
        @Schema(nullable = true) @Nullable Instant resolvedAt) {

    static PublicTicketDto of(PublicTicket ticket) {
        return new PublicTicketDto(
                ticket.reference().value(),
                ticket.title(),
                ticket.description(),
                PublicStatusDto.of(ticket.status()),
                ticket.category() == null ? null : ChoiceDto.of(ticket.category()),
                PublicLocationDto.of(ticket.location()),
                ticket.createdAt(),
                ticket.updatedAt(),
                ticket.resolvedAt());
    }
}
