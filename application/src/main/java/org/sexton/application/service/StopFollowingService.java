package org.sexton.application.service;

import org.sexton.application.port.in.StopFollowing;
import org.sexton.application.port.out.Followers;
import org.sexton.application.port.out.Followers.Purpose;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Outcome;

public final class StopFollowingService implements StopFollowing {

    private final UnitOfWork work;
    private final Followers followers;

    public StopFollowingService(UnitOfWork work, Followers followers) {
        this.work = work;
        this.followers = followers;
    }

    @Override
    public void handle(Token token) {
        work.run(Actor.GUEST, () -> {
            followers.behind(token.hash(), Purpose.STOP).ifPresent(follower -> followers.remove(follower.id()));
            return Outcome.ok(token);
        });
    }
}
