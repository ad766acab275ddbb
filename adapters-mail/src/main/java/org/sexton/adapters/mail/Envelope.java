package org.sexton.adapters.mail;

import io.quarkus.mailer.Mail;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.notification.Delivery;

/** Puts a letter into a mail, with all that mail programs want to know of it. Nothing that somebody typed becomes a header. */
@Singleton
final class Envelope {

    /** 160 bits tell all mails apart. */
    private static final int DIGITS = 40;

    private final Letters letters;
    private final String domain;

    Envelope(Letters letters, @ConfigProperty(name = "sexton.url") URI url) {
        this.letters = letters;
        this.domain = Objects.requireNonNullElse(url.getHost(), "sexton");
    }

    Mail around(Delivery delivery) {
        var letter = letters.of(delivery);
        var mail = Mail.withText(delivery.to().address().value(), letter.subject(), new LetterText(letter).render())
                .setHtml(new LetterHtml(letter, Languages.tag(delivery.language())).render())
                // the mail client breaks characters beyond the first 65,536 in two, and writes question marks
                .addHeader("Subject", HeaderText.encode(letter.subject()))
                // the same each time it is sent: a copy is recognised
                .addHeader("Message-ID", id(delivery.key().digest()))
                // no automatic answers, please
                .addHeader("Auto-Submitted", "auto-generated");
        if (delivery.thread() != null) {
            // no mail bears this id; those who refer to it are shown together
            var root = id(Digest.ofText(delivery.thread()));
            mail.addHeader("In-Reply-To", root).addHeader("References", root);
        }
        if (delivery.unsubscribe() != null) {
            mail.addHeader("List-Unsubscribe", "<" + delivery.unsubscribe().toASCIIString() + ">")
                    .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return mail;
    }

    private String id(Digest digest) {
        return "<" + digest.hex().substring(0, DIGITS) + "@" + domain + ">";
    }
}
