package org.sexton.application.port.in;

import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.TicketReference;

/** A reporter says where news of their report reaches them. Staff never see the address. */
public interface ChangeContact {

    /**
     * Takes the place of the address before, and asks the owner of the mailbox first. Refuses an unknown secret and a
     * revoked one alike, with {@code NotFound}, and what can't be an address.
     */
    Outcome<TicketReference> set(Actor actor, Token secret, ContactInput contact);

    /** From now on no mail is sent to them; nothing of the address is kept. Refuses secrets like {@link #set}. */
    Outcome<TicketReference> remove(Actor actor, Token secret);
}
