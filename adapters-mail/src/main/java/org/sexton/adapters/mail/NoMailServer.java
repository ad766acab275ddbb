package org.sexton.adapters.mail;

import java.util.Set;
import org.jboss.logging.Logger;
import org.sexton.application.port.out.MailSender;
import org.sexton.domain.notification.Delivery;
import org.sexton.domain.notification.Message;
import org.sexton.domain.person.SignInLink;

/**
 * Where there is no mail server mails wait. Whoever runs the installation must get in all the same, and reads links to sign
 * in by in its log, which nobody else does.
 */
public final class NoMailServer implements MailSender {

    private static final Logger LOG = Logger.getLogger(NoMailServer.class);

    private final Set<String> printed;

    /** @param printsSignInLinks false where there is another way in */
    public NoMailServer(boolean printsSignInLinks) {
        printed = printsSignInLinks ? Set.of(Message.kind(Message.SignInLink.class)) : Set.of();
    }

    @Override
    public Set<String> carries() {
        return printed;
    }

    @Override
    public Result send(Delivery delivery) {
        if (!(delivery.message() instanceof Message.SignInLink(var link, var _))) {
            return new Result.Deferred("No mail server is configured.");
        }
        LOG.infof(
                "No mail server is configured (SEXTON_SMTP_HOST). Sign-in link for %s, good for %d minutes: %s",
                delivery.to().address(), SignInLink.Mailed.VALIDITY.toMinutes(), link);
        return new Result.Sent();
    }
}
