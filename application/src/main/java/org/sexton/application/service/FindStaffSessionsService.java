package org.sexton.application.service;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import org.sexton.application.port.in.FindStaffSessions;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.Sessions;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.Session;
import org.sexton.domain.person.SessionId;

public final class FindStaffSessionsService implements FindStaffSessions {

    private final Sessions sessions;
    private final People people;
    private final InstantSource clock;

    public FindStaffSessionsService(Sessions sessions, People people, InstantSource clock) {
        this.sessions = sessions;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Set<SessionId> handle(Collection<SessionId> asked) {
        var now = clock.instant();
        var found = sessions.all(asked);
        var staff = people.all(found.stream().map(Session::person).collect(toSet())).stream()
                .filter(person -> person.active() && person.role().isStaff())
                .collect(toMap(Person::id, Function.identity()));
        return found.stream()
                .filter(session ->
                        staff.get(session.person()) instanceof Person person && session.isLive(person.role(), now))
                .map(Session::id)
                .collect(toSet());
    }
}
