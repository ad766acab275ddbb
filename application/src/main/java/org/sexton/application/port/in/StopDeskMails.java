package org.sexton.application.port.in;

import org.sexton.domain.person.Token;

/** Somebody who works the desk, or their mail program for them, ends a kind of mails. */
public interface StopDeskMails {

    /** A link that leads nowhere (any more) is not told from one that does. */
    void handle(Token token);
}
