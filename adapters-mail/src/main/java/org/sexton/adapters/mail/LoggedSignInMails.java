package org.sexton.adapters.mail;

import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.sexton.application.port.out.SignInMails;
import org.sexton.domain.person.EmailAddress;

/** Where there is no mail server: whoever runs the installation reads the link in its log, and nobody else does. */
@Singleton
@Typed(LoggedSignInMails.class)
public final class LoggedSignInMails implements SignInMails {

    private static final Logger LOG = Logger.getLogger(LoggedSignInMails.class);

    @Override
    public void send(EmailAddress to, URI link, Duration validity) {
        LOG.infof(
                "No mail server is configured (SEXTON_SMTP_HOST). Sign-in link for %s, good for %d minutes: %s",
                to, validity.toMinutes(), link);
    }
}
