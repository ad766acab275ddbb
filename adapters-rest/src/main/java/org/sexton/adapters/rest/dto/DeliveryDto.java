package org.sexton.adapters.rest.dto;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.DeliveryView;

/**
 * A mail on its way, or at its end; never what it says.
 *
 * @param key its cause and its recipient: the same cause never mails the same recipient twice
 * @param kind of message, such as {@code status_changed}
 * @param sending whether it is being sent now
 * @param attempts how often it was tried
 * @param readyAt when it was queued, or planned for
 * @param dueAt when it is tried next
 * @param endedAt when it was sent or given up; null while it is pending
 * @param reason why it was not sent the last time it was tried
 */
@Schema(name = "Delivery")
public record DeliveryDto(
        String id,
        String key,
        String kind,
        String to,

        @Schema(enumeration = {"pending", "sent", "failed"}) String state,

        boolean sending,
        int attempts,
        Instant readyAt,
        Instant dueAt,
        @Schema(nullable = true) @Nullable Instant endedAt,
        @Schema(nullable = true) @Nullable String reason) {

    public static DeliveryDto of(DeliveryView delivery) {
        return new DeliveryDto(
                delivery.id().toString(),
                delivery.key().value(),
                delivery.kind(),
                delivery.to().value(),
                Wire.name(delivery.state()),
                delivery.sending(),
                delivery.attempts(),
                delivery.readyAt(),
                delivery.dueAt(),
                delivery.endedAt(),
                delivery.reason());
    }
}
