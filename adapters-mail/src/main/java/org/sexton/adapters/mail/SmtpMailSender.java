package org.sexton.adapters.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
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
    /**
     * One for all mails. The mail client (Vert.x 4.5) makes a connection where the mail comes from but keeps it on an event loop of
     * its own choice; where these are two threads, the server's first words may come in before anybody listens.
     */
    private final Context context;

    SmtpMailSender(ReactiveMailer mailer, Envelope envelope, Vertx vertx) {
        this.mailer = mailer;
        this.envelope = envelope;
        this.context = vertx.getOrCreateContext();
    }

    @Override
    public Set<String> carries() {
        return Message.kinds().keySet();
    }

    @Override
    public Result send(Delivery delivery) {
        return send(envelope.around(delivery));
    }

    Result send(Mail mail) {
        try {
            mailer.send(mail)
                    .runSubscriptionOn(send -> context.runOnContext(_ -> send.run()))
                    .await()
                    .atMost(TIMEOUT);
            return new Result.Sent();
        } catch (RuntimeException failure) {
            return SmtpAnswers.toResult(failure);
        }
    }
}
