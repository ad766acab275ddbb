package org.sexton.adapters.rest.dto;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.privacy.ReporterTicket;

/**
 * A ticket as whoever reported it sees it.
 *
 * @param sensitive whether it is kept from everyone else but staff
 * @param merged whether staff put it together with another report
 * @param updatedAt when something of it that they see last moved
 */
@Schema(name = "ReporterTicket")
public record ReporterTicketDto(
        String reference,
        String title,
        String description,
        PublicStatusDto status,
        @Schema(nullable = true) @Nullable ChoiceDto category,
        @Schema(nullable = true) @Nullable PublicLocationDto location,
        boolean sensitive,
        boolean merged,
        Instant createdAt,
        Instant updatedAt,
        @Schema(nullable = true) @Nullable Instant resolvedAt) {

    static ReporterTicketDto of(ReporterTicket ticket) {
        return new ReporterTicketDto(
                ticket.reference().value(),
                ticket.title(),
                ticket.description(),
                PublicStatusDto.of(ticket.status()),
                ticket.category() == null ? null : ChoiceDto.of(ticket.category()),
                PublicLocationDto.of(ticket.location()),
                ticket.sensitive(),
                ticket.merged(),
                ticket.createdAt(),
                ticket.updatedAt(),
                ticket.resolvedAt());
    }
}
