package org.sexton.application.port.in;

import java.util.List;
import java.util.Map;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.TicketEvent;
import org.sexton.domain.ticket.TicketReference;

/** Staff read what became of a ticket. */
public interface ViewHistory {

    /**
     * @param events oldest first
     * @param names today's names of the people who acted
     */
    record History(List<TicketEvent> events, Map<PersonId, String> names) {}

    Outcome<History> handle(Actor actor, TicketReference reference);
}
