package org.sexton.application.service;

import org.sexton.application.port.in.SignOut;
import org.sexton.application.port.out.Sessions;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Outcome;

public final class SignOutService implements SignOut {

    private final UnitOfWork work;
    private final Sessions sessions;

    public SignOutService(UnitOfWork work, Sessions sessions) {
        this.work = work;
        this.sessions = sessions;
    }

    @Override
    public void handle(Token token) {
        work.run(Actor.GUEST, () -> {
            sessions.end(token.hash());
            return Outcome.ok(token);
        });
    }
}
