package org.sexton.adapters.mail;

import jakarta.inject.Singleton;
import org.sexton.application.port.out.MailText;
import org.sexton.application.query.WrittenMail;
import org.sexton.domain.notification.Delivery;

/** The same words that leave. */
@Singleton
final class LetterMailText implements MailText {

    private final Letters letters;

    LetterMailText(Letters letters) {
        this.letters = letters;
    }

    @Override
    public WrittenMail write(Delivery delivery) {
        var letter = letters.of(delivery);
        return new WrittenMail(letter.subject(), new LetterText(letter).render());
    }
}
