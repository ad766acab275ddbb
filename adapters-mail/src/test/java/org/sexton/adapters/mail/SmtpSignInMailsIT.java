package org.sexton.adapters.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sexton.domain.person.EmailAddress;

@QuarkusTest
@QuarkusTestResource(MailServer.class)
class SmtpSignInMailsIT {

    private static final EmailAddress ANN = new EmailAddress("ann@example.org");
    private static final URI LINK = URI.create("https://desk.example/auth/email-link/a-B_c");

    @Inject
    SmtpSignInMails mails;

    @SuppressWarnings("NullAway.Init") // MailServer injects it
    GreenMail server;

    private MimeMessage received() throws Exception {
        assertThat(server.waitForIncomingEmail(30_000, 1)).isTrue();
        var mail = server.getReceivedMessages()[0];
        server.purgeEmailFromAllMailboxes();
        return mail;
    }

    @Test
    void the_link_reaches_the_mailbox_in_words_and_in_a_button() throws Exception {
        mails.send(ANN, LINK, Duration.ofMinutes(15));

        var mail = received();
        assertThat(mail.getSubject()).isEqualTo("Your link to sign in to St Mary & All Saints");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("desk@parish.example");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("ann@example.org");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent())
                .asString()
                .contains("signs you in to St Mary & All Saints", "15 minutes", LINK.toString());
        assertThat(parts.getBodyPart(1).getContent())
                .asString()
                .contains("St Mary &amp; All Saints", "15 minutes", "href=\"" + LINK + "\"")
                .doesNotContain("<script", "src=");
    }
}
