package org.sexton.application.port.out;

import java.util.List;
import org.sexton.domain.notification.Delivery;

/**
 * Where mails are queued by the work that causes them: they leave if and only if that {@link UnitOfWork} is kept, soon after
 * its end.
 */
public interface Outbox {

    /**
     * Queues those whose key was never queued before, in whatever time; the others are on their way or were sent.
     *
     * @return how many are new
     * @throws IllegalStateException outside of a unit of work
     */
    int enqueue(List<Delivery> deliveries);

    /** Queues one; false if its key was queued before. */
    default boolean enqueue(Delivery delivery) {
        return enqueue(List.of(delivery)) == 1;
    }
}
