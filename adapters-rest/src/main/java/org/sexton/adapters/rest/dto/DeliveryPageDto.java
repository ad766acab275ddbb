package org.sexton.adapters.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.ListDeliveries;

/**
 * A page of mails.
 *
 * @param hasServer whether a mail server is configured; without one mails wait
 * @param next the cursor of the next page; null on the last
 */
@Schema(name = "DeliveryPage")
public record DeliveryPageDto(
        boolean hasServer,
        QueueDto queue,
        List<DeliveryDto> items,
        @Schema(nullable = true) @Nullable String next,
        TotalDto total) {

    public static DeliveryPageDto of(ListDeliveries.Listed listed, @Nullable String next) {
        var page = listed.page();
        return new DeliveryPageDto(
                listed.hasServer(),
                QueueDto.of(listed.queue()),
                page.items().stream().map(DeliveryDto::of).toList(),
                next,
                TotalDto.of(page.total()));
    }
}
