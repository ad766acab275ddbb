package org.sexton.adapters.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.TicketPage;
import org.sexton.domain.person.Actor;

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

    public static TicketPageDto of(TicketPage page, @Nullable String next, Actor viewer) {
        var items = page.items().stream()
                .map(ticket -> TicketDto.of(ticket, viewer))
                .toList();
        return new TicketPageDto(items, next, TotalDto.of(page.total()));
    }
}
