package org.sexton.application.port.in;

import org.sexton.domain.notification.Follower;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Outcome;

/** The owner of a mailbox says that mails about a ticket are welcome there. */
public interface ConfirmFollowing {

    /** The same again changes nothing. Refuses a link that has expired or never was with {@code NotFound}. */
    Outcome<Follower.Part> handle(Token token);
}
