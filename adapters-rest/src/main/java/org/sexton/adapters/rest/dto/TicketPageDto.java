package org.sexton.adapters.rest.dto;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.TicketPage;
import org.sexton.domain.notification.Interest;
import org.sexton.domain.person.Actor;
import org.sexton.domain.ticket.TicketReference;

/**
 * A page of tickets.
 *
 * @param next the cursor of the next page; null on the last
 */
@Schema(name = "TicketPage")
public record TicketPageDto(
        List<TicketDto> items,
        @Schema(nullable = true) @Nullable String next,
        TotalDto total) {

    /** @param interest in each of the tickets */
    public static TicketPageDto of(
            TicketPage page, Map<TicketReference, Interest> interest, @Nullable String next, Actor viewer) {
        var items = page.items().stream()
                .map(ticket -> TicketDto.of(ticket, interest.getOrDefault(ticket.reference(), Interest.NONE), viewer))
                .toList();
        return new TicketPageDto(items, next, TotalDto.of(page.total()));
    }
}
