package org.sexton.adapters.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.Total;

/** @param next the cursor of the next page; null on the last */
@Schema(name = "TicketPage")
public record TicketPageDto(
        List<TicketDto> items,
        @Schema(required = true, nullable = true) @Nullable String next,
        Total total) {}
