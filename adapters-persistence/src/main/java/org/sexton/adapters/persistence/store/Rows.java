package org.sexton.adapters.persistence.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.sexton.adapters.persistence.tx.JtaUnitOfWork;

/**
 * Rows without a memory: what is written goes to the database at once, what is read comes from there, and a million of
 * them need no more room than one.
 */
@ApplicationScoped
class Rows {

    private final SessionFactory sessions;
    private final JtaUnitOfWork work;

    Rows(SessionFactory sessions, JtaUnitOfWork work) {
        this.sessions = sessions;
        this.work = work;
    }

    <T> T read(Function<StatelessSession, T> read) {
        return sessions.fromStatelessSession(read);
    }

    /** @throws IllegalStateException outside of a unit of work */
    void write(Consumer<StatelessSession> write) {
        work.require();
        sessions.inStatelessSession(write);
    }
}
