package org.sexton.application.port.in;

import org.sexton.domain.person.Token;

/** The owner of a mailbox, or their mail program for them, ends the mails about a ticket. */
public interface StopFollowing {

    /** Nothing of the address is kept. A link that leads nowhere (any more) is not told from one that does. */
    void handle(Token token);
}
