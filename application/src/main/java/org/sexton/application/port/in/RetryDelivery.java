package org.sexton.application.port.in;

import org.sexton.application.query.DeliveryView;
import org.sexton.domain.notification.DeliveryId;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;

/** An admin has a mail tried again at once. */
public interface RetryDelivery {

    /** Refuses whoever is not an admin, what is unknown, and what was sent already. */
    Outcome<DeliveryView> handle(Actor actor, DeliveryId delivery);
}
