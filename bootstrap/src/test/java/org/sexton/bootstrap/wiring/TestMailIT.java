package org.sexton.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.mail.TestMail;
import org.sexton.adapters.persistence.testing.TestPostgresResource;
import org.sexton.application.port.out.MailSender.Result;
import org.sexton.domain.person.EmailAddress;

/** What {@code sexton doctor --mail} sends, by real SMTP. */
@QuarkusTest
@WithTestResource(TestPostgresResource.class)
@WithTestResource(MailServer.class)
class TestMailIT {

    @Inject
    TestMail mail;

    @SuppressWarnings("NullAway.Init") // MailServer injects it
    GreenMail server;

    @Test
    void arrives() throws Exception {
        server.purgeEmailFromAllMailboxes();

        assertThat(mail.send(new EmailAddress("ann@example.org"))).isInstanceOf(Result.Sent.class);

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("A test mail from Sexton");
    }

    @Test
    void is_not_said_to_have_arrived_where_nobody_took_it() {
        server.stop();
        try {
            assertThat(mail.send(new EmailAddress("ann@example.org"))).isInstanceOf(Result.Deferred.class);
        } finally {
            server.start();
        }
    }
}
