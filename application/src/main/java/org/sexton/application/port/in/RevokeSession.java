package org.sexton.application.port.in;

import org.sexton.domain.person.Actor;
import org.sexton.domain.person.SessionId;
import org.sexton.domain.shared.Outcome;

/** A person signs one of their browsers out from afar. */
public interface RevokeSession {

    /** Refuses a session that is not their own like one that never was. */
    Outcome<SessionId> handle(Actor actor, SessionId session);
}
