package org.sexton.application.service;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.sexton.application.port.in.LookAfterSessions;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.Sessions;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Session;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

public final class LookAfterSessionsService implements LookAfterSessions {

    private final UnitOfWork work;
    private final People people;
    private final Sessions sessions;
    private final InstantSource clock;

    public LookAfterSessionsService(UnitOfWork work, People people, Sessions sessions, InstantSource clock) {
        this.work = work;
        this.people = people;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Outcome<List<Session>> handle(Actor actor, PersonId id) {
        return found(actor, id)
                .map(person -> sessions.of(id).stream()
                        .filter(session -> session.isLive(person.role(), clock.instant()))
                        .toList());
    }

    @Override
    public Outcome<PersonId> handle(Actor actor, End command) {
        return found(actor, command.person()).flatMap(person -> work.run(actor, () -> end(command)));
    }

    private Outcome<PersonId> end(End command) {
        if (command.session() == null) {
            sessions.endAll(command.person());
            return Outcome.ok(command.person());
        }
        return sessions.end(command.person(), command.session())
                ? Outcome.ok(command.person())
                : Outcome.refused(new Refusal.NotFound("session"));
    }

    private Outcome<Person> found(Actor actor, PersonId id) {
        if (!actor.isAdmin()) {
            return Outcome.refused(new Refusal.NotAllowed("look at the sessions of others"));
        }
        return Optional.of(id)
                .flatMap(people::find)
                .map(Outcome::ok)
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound("person")));
    }
}
