package org.sexton.application.service;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.sexton.application.port.in.ResolveSession;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.Sessions;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.Session;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Outcome;

public final class ResolveSessionService implements ResolveSession {

    private final UnitOfWork work;
    private final Sessions sessions;
    private final People people;
    private final InstantSource clock;

    public ResolveSessionService(UnitOfWork work, Sessions sessions, People people, InstantSource clock) {
        this.work = work;
        this.sessions = sessions;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Optional<Resolved> handle(Token token) {
        var now = clock.instant();
        return sessions.find(token.hash())
                .flatMap(session -> people.find(session.person())
                        .filter(person -> person.active() && session.isLive(person.role(), now))
                        .map(person -> new Resolved(noted(session, person, now), person)));
    }

    private Session noted(Session session, Person person, Instant now) {
        if (!session.isToBeNoted(now)) {
            return session;
        }
        var used = session.used(person.role(), now);
        work.run(person.actor(), () -> {
            sessions.note(used);
            return Outcome.ok(used);
        });
        return used;
    }
}
