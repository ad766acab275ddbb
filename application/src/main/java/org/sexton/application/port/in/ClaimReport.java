package org.sexton.application.port.in;

import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.TicketReference;

/** Somebody who reported a problem without signing in makes it one of their reports. From then on staff see whose it is. */
public interface ClaimReport {

    /**
     * Refuses who is not signed in, an unknown secret like a revoked one ({@code NotFound}), and what is somebody else's
     * already ({@code Conflict}). To claim one's own report again changes nothing.
     */
    Outcome<TicketReference> handle(Actor actor, Token secret);
}
