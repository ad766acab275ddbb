package org.sexton.adapters.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.sexton.application.port.out.SignInMails;
import org.sexton.domain.person.EmailAddress;

/** Sends the mail through the configured server, in the background, and tries again for a while where it can't be reached. */
@Singleton
@Typed(SmtpSignInMails.class)
public final class SmtpSignInMails implements SignInMails {

    private static final Logger LOG = Logger.getLogger(SmtpSignInMails.class);

    private static final int RETRIES = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final ReactiveMailer mailer;
    private final String name;

    SmtpSignInMails(ReactiveMailer mailer, @ConfigProperty(name = "sexton.name") String name) {
        this.mailer = mailer;
        this.name = name;
    }

    @Override
    public void send(EmailAddress to, URI link, Duration validity) {
        mailer.send(mail(to, link, validity))
                .onFailure()
                .retry()
                .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                .atMost(RETRIES)
                .subscribe()
                .with(_ -> {}, failure -> LOG.errorf("A sign-in mail could not be sent: %s", failure.getMessage()));
    }

    private Mail mail(EmailAddress to, URI link, Duration validity) {
        return Mail.withText(
                        to.value(),
                        "Your link to sign in to " + name,
                        new SignInText(name, link, validity.toMinutes()).render())
                .setHtml(new SignInHtml(name, link, validity.toMinutes()).render())
                // no automatic answers, please
                .addHeader("Auto-Submitted", "auto-generated");
    }
}
