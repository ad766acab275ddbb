package org.sexton.application.port.out;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Session;
import org.sexton.domain.person.SessionId;

/** The sessions that stand. Whether one has expired is for the {@link Session} to say. All writes inside a {@link UnitOfWork}. */
public interface Sessions {

    /**
     * From now on its person has signed in, whatever becomes of the session.
     *
     * @param token the hash of the token that the browser holds
     */
    void open(Session session, Digest token);

    Optional<Session> find(Digest token);

    /** Stores when the session was last seen and when it expires. Nothing, if it has ended meanwhile. */
    void note(Session session);

    /** The person's sessions, last seen first. */
    List<Session> of(PersonId person);

    /** Those of these sessions that have not been ended. */
    List<Session> all(Collection<SessionId> ids);

    /** Ends the session with this token, if there is one. */
    void end(Digest token);

    /** Ends the person's own session; false if they have none by this id. */
    boolean end(PersonId person, SessionId session);

    void endAll(PersonId person);

    /** Forgets the sessions that expired before then, and says how many. */
    int forgetExpired(Instant then);
}
