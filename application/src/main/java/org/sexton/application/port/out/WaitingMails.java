package org.sexton.application.port.out;

import java.util.Optional;
import org.sexton.domain.notification.Delivery;
import org.sexton.domain.notification.DeliveryId;

/** What mails hold that were not sent: links that open doors, too. For whoever may read all of it, as in the demo. */
public interface WaitingMails {

    /** Empty where it was sent or forgotten, never was, or can't be read. */
    Optional<Delivery> content(DeliveryId id);
}
