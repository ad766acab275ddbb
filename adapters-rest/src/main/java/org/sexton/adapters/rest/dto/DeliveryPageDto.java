package org.sexton.adapters.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.DeliveryPage;

/**
 * A page of mails.
 *
 * @param next the cursor of the next page; null on the last
 */
@Schema(name = "DeliveryPage")
public record DeliveryPageDto(
        List<DeliveryDto> items,
        @Schema(nullable = true) @Nullable String next,
        TotalDto total) {

    public static DeliveryPageDto of(DeliveryPage page, @Nullable String next) {
        return new DeliveryPageDto(
                page.items().stream().map(DeliveryDto::of).toList(), next, TotalDto.of(page.total()));
    }
}
