package org.sexton.adapters.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.TicketLinks;
import org.sexton.domain.privacy.PublicTicket;
import org.sexton.domain.ticket.TicketSnapshot;

/**
 * The tickets that a ticket is tied to.
 *
 * @param mergedInto what it is a duplicate of
 * @param duplicates that were merged into it
 * @param related which have to do with it
 */
@Schema(name = "TicketLinks")
public record TicketLinksDto(
        @Schema(nullable = true) @Nullable LinkedTicketDto mergedInto,
        List<LinkedTicketDto> duplicates,
        List<LinkedTicketDto> related) {

    /** @param merged whether it was merged into another one */
    @Schema(name = "LinkedTicket")
    public record LinkedTicketDto(String reference, String title, StatusDto status, boolean sensitive, boolean merged) {

        private static LinkedTicketDto of(TicketSnapshot ticket) {
            return new LinkedTicketDto(
                    ticket.reference().value(),
                    ticket.title(),
                    StatusDto.of(ticket.status()),
                    ticket.sensitive(),
                    ticket.isMerged());
        }
    }

    /** Tickets that it may be a duplicate of, or have to do with; the most alike first. */
    @Schema(name = "SimilarTickets")
    public record SimilarDto(List<LinkedTicketDto> items) {

        public static SimilarDto of(List<PublicTicket> tickets) {
            return new SimilarDto(tickets.stream()
                    .map(ticket -> new LinkedTicketDto(
                            ticket.reference().value(), ticket.title(), StatusDto.of(ticket.status()), false, false))
                    .toList());
        }
    }

    public static TicketLinksDto of(TicketLinks links) {
        return new TicketLinksDto(
                links.mergedInto() == null ? null : LinkedTicketDto.of(links.mergedInto()),
                links.duplicates().stream().map(LinkedTicketDto::of).toList(),
                links.related().stream().map(LinkedTicketDto::of).toList());
    }
}
