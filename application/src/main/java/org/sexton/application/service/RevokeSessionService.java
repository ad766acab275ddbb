package org.sexton.application.service;

import org.sexton.application.port.in.RevokeSession;
import org.sexton.application.port.out.Sessions;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.SessionId;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

public final class RevokeSessionService implements RevokeSession {

    private final UnitOfWork work;
    private final Sessions sessions;

    public RevokeSessionService(UnitOfWork work, Sessions sessions) {
        this.work = work;
        this.sessions = sessions;
    }

    @Override
    public Outcome<SessionId> handle(Actor actor, SessionId session) {
        return work.run(
                actor,
                () -> actor.person()
                        .filter(person -> sessions.end(person, session))
                        .map(_ -> Outcome.ok(session))
                        .orElseGet(() -> Outcome.refused(new Refusal.NotFound("session"))));
    }
}
