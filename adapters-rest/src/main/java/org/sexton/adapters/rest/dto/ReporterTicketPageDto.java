package org.sexton.adapters.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.ReporterPage;

/**
 * A page of what one person reported, the latest first.
 *
 * @param next the cursor of the next page; null on the last
 */
@Schema(name = "ReporterTicketPage")
public record ReporterTicketPageDto(
        List<ReporterTicketDto> items,
        @Schema(nullable = true) @Nullable String next,
        TotalDto total) {

    public static ReporterTicketPageDto of(ReporterPage page, @Nullable String next) {
        var items = page.items().stream().map(ReporterTicketDto::of).toList();
        return new ReporterTicketPageDto(items, next, TotalDto.of(page.total()));
    }
}
