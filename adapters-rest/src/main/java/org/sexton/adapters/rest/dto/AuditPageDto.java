package org.sexton.adapters.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.SearchAudit;

/**
 * A page of what was recorded.
 *
 * @param next the cursor of the next page; null on the last
 * @param person today's name of whoever was asked about; null where nobody was, or nobody has that id
 */
@Schema(name = "AuditPage")
public record AuditPageDto(
        List<AuditEntryDto> items,
        @Schema(nullable = true) @Nullable String next,
        TotalDto total,
        @Schema(nullable = true) @Nullable String person) {

    public static AuditPageDto of(SearchAudit.Found found, @Nullable String next) {
        var page = found.page();
        return new AuditPageDto(
                page.items().stream()
                        .map(entry -> AuditEntryDto.of(entry, found.names()))
                        .toList(),
                next,
                TotalDto.of(page.total()),
                found.person());
    }
}
