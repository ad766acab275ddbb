package org.sexton.application.port.in;

import java.util.Collection;
import java.util.Set;
import org.sexton.domain.person.SessionId;

/** Tells of answers that go on for long, to whom they may still be given. */
public interface FindStaffSessions {

    /** Those of the sessions that stand, of people who work the desk today. To be asked about is no use of a session. */
    Set<SessionId> handle(Collection<SessionId> sessions);
}
