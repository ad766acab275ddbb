package org.sexton.application.port.out;

import java.net.URI;
import java.time.Duration;
import org.sexton.domain.person.EmailAddress;

/** Brings a sign-in link to a mailbox. */
public interface SignInMails {

    /**
     * Takes the mail on and returns at once, so that the time it takes tells nothing. A mail that can't be delivered is
     * logged without its link; the person asks for another.
     */
    void send(EmailAddress to, URI link, Duration validity);
}
