package org.sexton.adapters.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.PublicPage;
import org.sexton.application.query.Total;
import org.sexton.domain.privacy.PublicTicket;

/**
 * A page of public tickets, the latest report first.
 *
 * @param next the cursor of the next page; null on the last
 */
@Schema(name = "PublicTicketPage")
public record PublicTicketPageDto(
        List<PublicTicketDto> items,
        @Schema(nullable = true) @Nullable String next,
        TotalDto total) {

    public static PublicTicketPageDto of(PublicPage page, @Nullable String next) {
        var items = page.items().stream().map(PublicTicketDto::of).toList();
        return new PublicTicketPageDto(items, next, TotalDto.of(page.total()));
    }

    /** All there is to show, in one page. */
    public static PublicTicketPageDto all(List<PublicTicket> tickets) {
        return new PublicTicketPageDto(
                tickets.stream().map(PublicTicketDto::of).toList(), null, TotalDto.of(Total.of(tickets.size())));
    }
}
