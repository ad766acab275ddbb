package org.sexton.domain.notification;

import java.util.UUID;

/** Identifies a delivery in the queue, for those who look after it. What makes it one of a kind is its {@link DeliveryKey}. */
public record DeliveryId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
