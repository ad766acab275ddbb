package org.sexton.application.service;

import org.sexton.application.port.in.SignOutEverywhere;
import org.sexton.application.port.out.Sessions;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

public final class SignOutEverywhereService implements SignOutEverywhere {

    private final UnitOfWork work;
    private final Sessions sessions;

    public SignOutEverywhereService(UnitOfWork work, Sessions sessions) {
        this.work = work;
        this.sessions = sessions;
    }

    @Override
    public Outcome<PersonId> handle(Actor actor) {
        return work.run(
                actor,
                () -> actor.person()
                        .map(this::signedOut)
                        .orElseGet(() -> Outcome.refused(new Refusal.NotAllowed("sign out without having signed in"))));
    }

    private Outcome<PersonId> signedOut(PersonId person) {
        sessions.endAll(person);
        return Outcome.ok(person);
    }
}
