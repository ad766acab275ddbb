package org.sexton.application.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.notification.DeliveryId;
import org.sexton.domain.notification.DeliveryKey;
import org.sexton.domain.notification.DeliveryState;
import org.sexton.domain.person.EmailAddress;

/**
 * A delivery as those see it who look after the queue: whom it is for and how it fares, not what it says.
 *
 * @param kind of its message
 * @param sending whether it is being sent now
 * @param dueAt when it is tried next; of no meaning once it has ended
 * @param endedAt when it was sent or given up
 * @param reason why it was not sent the last time it was tried
 */
public record DeliveryView(
        DeliveryId id,
        DeliveryKey key,
        String kind,
        EmailAddress to,
        DeliveryState state,
        boolean sending,
        int attempts,
        Instant readyAt,
        Instant dueAt,
        @Nullable Instant endedAt,
        @Nullable String reason) {}
