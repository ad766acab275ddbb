package org.sexton.application.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.notification.DeliveryId;

/** @param next where the next page starts; null if this is the last */
public record DeliveryPage(
        List<DeliveryView> items, @Nullable DeliveryId next, Total total) {

    public DeliveryPage {
        items = List.copyOf(items);
    }
}
