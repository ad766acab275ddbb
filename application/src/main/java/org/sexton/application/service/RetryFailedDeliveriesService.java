package org.sexton.application.service;

import java.time.InstantSource;
import org.sexton.application.port.in.RetryFailedDeliveries;
import org.sexton.application.port.out.DeliveryQueue;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

public final class RetryFailedDeliveriesService implements RetryFailedDeliveries {

    private final UnitOfWork work;
    private final DeliveryQueue queue;
    private final InstantSource clock;

    public RetryFailedDeliveriesService(UnitOfWork work, DeliveryQueue queue, InstantSource clock) {
        this.work = work;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public Outcome<Integer> handle(Actor actor) {
        return actor.isAdmin()
                ? work.run(actor, () -> Outcome.ok(queue.retryFailed(clock.instant())))
                : Outcome.refused(new Refusal.NotAllowed("send mails again"));
    }
}
