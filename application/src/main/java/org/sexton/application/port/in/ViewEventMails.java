package org.sexton.application.port.in;

import java.util.List;
import org.sexton.application.query.EventMails;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.TicketReference;

/** Staff see what became of the mails about a ticket: how many went out, wait or failed and why, not to whom. */
public interface ViewEventMails {

    /** Events without mails are left out. Refuses a hidden ticket like a missing one. */
    Outcome<List<EventMails>> handle(Actor actor, TicketReference reference);
}
