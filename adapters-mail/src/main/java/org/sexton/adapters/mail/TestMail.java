package org.sexton.adapters.mail;

import io.quarkus.arc.Unremovable;
import io.quarkus.mailer.Mail;
import jakarta.inject.Singleton;
import org.sexton.application.port.out.MailSender.Result;
import org.sexton.domain.person.EmailAddress;

/** A mail that shows that mails arrive. Looked up by its command alone, which is no bean. */
@Singleton
@Unremovable
public final class TestMail {

    private final SmtpMailSender sender;

    TestMail(SmtpMailSender sender) {
        this.sender = sender;
    }

    public Result send(EmailAddress to) {
        return sender.send(
                Mail.withText(
                        to.value(),
                        "A test mail from Sexton",
                        "Somebody asked Sexton for a test mail to this address, by `sexton doctor`. Here it is: mails arrive.\n"));
    }
}
