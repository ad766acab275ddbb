package org.sexton.application.service;

import java.time.InstantSource;
import java.util.List;
import org.sexton.application.port.in.ListSessions;
import org.sexton.application.port.in.ViewMe;
import org.sexton.application.port.out.Sessions;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.Session;
import org.sexton.domain.shared.Outcome;

public final class ListSessionsService implements ListSessions {

    private final ViewMe me;
    private final Sessions sessions;
    private final InstantSource clock;

    public ListSessionsService(ViewMe me, Sessions sessions, InstantSource clock) {
        this.me = me;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Outcome<List<Session>> handle(Actor actor) {
        return me.handle(actor).map(this::live);
    }

    private List<Session> live(Person person) {
        var now = clock.instant();
        return sessions.of(person.id()).stream()
                .filter(session -> session.isLive(person.role(), now))
                .toList();
    }
}
