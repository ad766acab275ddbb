package org.sexton.application.port.in;

import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Outcome;

/** Somebody signs in by the link that was mailed to them. */
public interface RedeemEmailLink {

    /**
     * Takes in whoever owns the mailbox, as a new member if nobody is known by the address. Refuses a link that was used, has
     * expired or never was ({@code NotFound}), and whom an admin has shut out ({@code NotAllowed}).
     */
    Outcome<SignedIn> handle(Token token, Browser browser);
}
