package org.sexton.adapters.memory;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.function.Predicate;
import org.sexton.application.port.out.Sessions;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Session;
import org.sexton.domain.person.SessionId;

public final class InMemorySessions implements Sessions {

    private final Table<Digest, Session> sessions;
    private final Table<PersonId, Instant> lastSignIns;

    public InMemorySessions(InMemoryUnitOfWork work) {
        sessions = new Table<>(work);
        lastSignIns = new Table<>(work);
    }

    @Override
    public void open(Session session, Digest token) {
        sessions.put(token, session);
        lastSignIns.put(session.person(), session.createdAt());
    }

    /** When the person last signed in. */
    Optional<Instant> lastSignIn(PersonId person) {
        return lastSignIns.get(person);
    }

    @Override
    public Optional<Session> find(Digest token) {
        return sessions.get(token);
    }

    @Override
    public void note(Session session) {
        tokens(it -> it.id().equals(session.id())).forEach(token -> sessions.put(token, session));
    }

    @Override
    public List<Session> of(PersonId person) {
        return sessions.rows().values().stream()
                .filter(session -> session.person().equals(person))
                .sorted(comparing(Session::lastSeenAt)
                        .reversed()
                        .thenComparing(session -> session.id().toString()))
                .toList();
    }

    @Override
    public List<Session> all(Collection<SessionId> ids) {
        return sessions.rows().values().stream()
                .filter(session -> ids.contains(session.id()))
                .toList();
    }

    @Override
    public void end(Digest token) {
        sessions.remove(token);
    }

    @Override
    public boolean end(PersonId person, SessionId session) {
        return remove(it -> it.id().equals(session) && it.person().equals(person)) > 0;
    }

    @Override
    public void endAll(PersonId person) {
        remove(session -> session.person().equals(person));
    }

    @Override
    public int forgetExpired(Instant then) {
        return remove(session -> session.expiresAt().isBefore(then));
    }

    void erase(PersonId person) {
        endAll(person);
        lastSignIns.remove(person);
    }

    private int remove(Predicate<Session> which) {
        var tokens = tokens(which);
        tokens.forEach(sessions::remove);
        return tokens.size();
    }

    private List<Digest> tokens(Predicate<Session> which) {
        return sessions.rows().entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .map(Entry::getKey)
                .toList();
    }
}
