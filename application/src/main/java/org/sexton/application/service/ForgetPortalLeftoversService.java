package org.sexton.application.service;

import java.time.Duration;
import java.time.InstantSource;
import org.sexton.application.port.in.ForgetPortalLeftovers;
import org.sexton.application.port.out.Followers;
import org.sexton.application.port.out.Receipts;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.notification.Follower;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;

public final class ForgetPortalLeftoversService implements ForgetPortalLeftovers {

    /** Longer than a phone is offline between two tries to send the same. */
    private static final Duration RECEIPTS = Duration.ofDays(2);

    private final UnitOfWork work;
    private final Followers followers;
    private final Receipts receipts;
    private final InstantSource clock;

    public ForgetPortalLeftoversService(UnitOfWork work, Followers followers, Receipts receipts, InstantSource clock) {
        this.work = work;
        this.followers = followers;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Override
    public void handle() {
        work.run(Actor.SYSTEM, () -> {
            var now = clock.instant();
            return Outcome.ok(followers.forgetUnconfirmed(now.minus(Follower.PATIENCE))
                    + receipts.forgetBefore(now.minus(RECEIPTS)));
        });
    }
}
