package org.sexton.application.service;

import java.time.InstantSource;
import org.sexton.application.port.in.ForgetExpiredSignIns;
import org.sexton.application.port.out.Sessions;
import org.sexton.application.port.out.SignInLinks;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;

public final class ForgetExpiredSignInsService implements ForgetExpiredSignIns {

    private final UnitOfWork work;
    private final Sessions sessions;
    private final SignInLinks links;
    private final InstantSource clock;

    public ForgetExpiredSignInsService(UnitOfWork work, Sessions sessions, SignInLinks links, InstantSource clock) {
        this.work = work;
        this.sessions = sessions;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public void handle() {
        work.run(Actor.SYSTEM, () -> {
            var now = clock.instant();
            return Outcome.ok(sessions.forgetExpired(now) + links.forgetExpired(now));
        });
    }
}
