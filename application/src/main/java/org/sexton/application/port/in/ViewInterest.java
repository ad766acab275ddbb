package org.sexton.application.port.in;

import java.util.Collection;
import java.util.Map;
import org.sexton.domain.notification.Interest;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.TicketReference;

/** Staff see how many people a ticket concerns. */
public interface ViewInterest {

    /** Says it of each that was asked for. Refuses whoever is not staff. */
    Outcome<Map<TicketReference, Interest>> handle(Actor actor, Collection<TicketReference> tickets);
}
