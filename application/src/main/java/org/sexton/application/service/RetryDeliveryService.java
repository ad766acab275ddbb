package org.sexton.application.service;

import java.time.InstantSource;
import org.sexton.application.port.in.RetryDelivery;
import org.sexton.application.port.out.DeliveryQueries;
import org.sexton.application.port.out.DeliveryQueue;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.query.DeliveryView;
import org.sexton.domain.notification.DeliveryId;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

public final class RetryDeliveryService implements RetryDelivery {

    private final UnitOfWork work;
    private final DeliveryQueue queue;
    private final DeliveryQueries deliveries;
    private final InstantSource clock;

    public RetryDeliveryService(UnitOfWork work, DeliveryQueue queue, DeliveryQueries deliveries, InstantSource clock) {
        this.work = work;
        this.queue = queue;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public Outcome<DeliveryView> handle(Actor actor, DeliveryId delivery) {
        if (!actor.isAdmin()) {
            return Outcome.refused(new Refusal.NotAllowed("send mails again"));
        }
        return work.run(actor, () -> {
            var retried = queue.retry(delivery, clock.instant());
            return deliveries
                    .find(delivery)
                    .map(view -> retried
                            ? Outcome.ok(view)
                            : Outcome.<DeliveryView>refused(
                                    new Refusal.Conflict("This mail was sent: its content is not kept.")))
                    .orElseGet(() -> Outcome.refused(new Refusal.NotFound("delivery")));
        });
    }
}
