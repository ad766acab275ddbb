package org.sexton.adapters.mail;

import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.util.Set;
import org.sexton.application.port.out.MailSender;
import org.sexton.domain.notification.Delivery;
import org.sexton.domain.notification.Message;

/** Through the configured server, on connections that are kept open between mails. */
@Singleton
@Typed(SmtpMailSender.class)
public final class SmtpMailSender implements MailSender {

    private final ReactiveMailer mailer;
    private final Envelope envelope;

    SmtpMailSender(ReactiveMailer mailer, Envelope envelope) {
        this.mailer = mailer;
        this.envelope = envelope;
    }

    @Override
    public Set<String> carries() {
        return Message.kinds().keySet();
    }

    @Override
    public Result send(Delivery delivery) {
        var mail = envelope.around(delivery);
        try {
            mailer.send(mail).await().atMost(TIMEOUT);
            return new Result.Sent();
        } catch (RuntimeException failure) {
            return SmtpAnswers.toResult(failure);
        }
    }
}
