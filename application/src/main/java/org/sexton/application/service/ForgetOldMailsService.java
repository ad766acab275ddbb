package org.sexton.application.service;

import java.time.InstantSource;
import org.sexton.application.port.in.ForgetOldMails;
import org.sexton.application.port.out.DeliveryQueue;
import org.sexton.application.port.out.MailWishesStore;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;

/** In portions, so that no transaction is long. */
public final class ForgetOldMailsService implements ForgetOldMails {

    private static final int PORTION = 1_000;

    private final UnitOfWork work;
    private final DeliveryQueue queue;
    private final MailWishesStore wishes;
    private final InstantSource clock;

    public ForgetOldMailsService(UnitOfWork work, DeliveryQueue queue, MailWishesStore wishes, InstantSource clock) {
        this.work = work;
        this.queue = queue;
        this.wishes = wishes;
        this.clock = clock;
    }

    @Override
    public void handle() {
        var then = clock.instant().minus(KEPT);
        Outcome<Integer> forgotten;
        do {
            forgotten = work.run(Actor.SYSTEM, () -> Outcome.ok(queue.forgetEndedBefore(then, PORTION)));
        } while (forgotten.equals(Outcome.ok(PORTION)));
        var longAgo = clock.instant().minus(LINKS_KEPT);
        work.run(Actor.SYSTEM, () -> Outcome.ok(wishes.forgetLinks(longAgo)));
    }
}
