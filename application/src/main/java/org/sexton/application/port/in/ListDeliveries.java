package org.sexton.application.port.in;

import org.jspecify.annotations.Nullable;
import org.sexton.application.query.Backlog;
import org.sexton.application.query.DeliveryPage;
import org.sexton.domain.notification.DeliveryId;
import org.sexton.domain.notification.DeliveryState;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;

/** An admin looks at the mail queue, page by page. */
public interface ListDeliveries {

    /** @param state null for all */
    record Query(
            @Nullable DeliveryState state,
            int limit,
            @Nullable DeliveryId after) {}

    /**
     * @param queue how all of it stands
     * @param hasServer whether there is anybody who carries mails; without one they wait
     */
    record Listed(DeliveryPage page, Backlog queue, boolean hasServer) {}

    /** Refuses whoever is not an admin. */
    Outcome<Listed> handle(Actor actor, Query query);
}
