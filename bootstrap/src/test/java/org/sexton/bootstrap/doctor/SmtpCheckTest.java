package org.sexton.bootstrap.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sexton.bootstrap.doctor.Finding.Level;

class SmtpCheckTest {

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
    });

    @AfterEach
    void stop() {
        server.stop();
    }

    private static Finding look(int port, String... more) {
        var environment = new HashMap<String, String>();
        environment.put("SEXTON_SMTP_HOST", "127.0.0.1");
        environment.put("SEXTON_SMTP_PORT", Integer.toString(port));
        for (int i = 0; i < more.length; i += 2) {
            environment.put(more[i], more[i + 1]);
        }
        return new SmtpCheck(environment).look();
    }

    @Test
    void a_server_that_answers_is_well() {
        server.start();

        assertThat(look(server.getSmtp().getPort(), "SEXTON_SMTP_STARTTLS", "OPTIONAL"))
                .returns(Level.OK, Finding::level)
                .extracting(Finding::said)
                .asString()
                .endsWith("answers, without encryption");
    }

    @Test
    void a_server_that_can_t_encrypt_as_it_must_is_a_problem() {
        server.start();

        var finding = look(server.getSmtp().getPort());

        assertThat(finding.level()).isEqualTo(Level.PROBLEM);
        assertThat(finding.said()).contains("offers no STARTTLS");
        assertThat(finding.advice()).contains("SEXTON_SMTP_STARTTLS=OPTIONAL");
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_a_problem() {
        server.start();

        assertThat(look(server.getSmtps().getPort(), "SEXTON_SMTP_TLS", "true").level())
                .isEqualTo(Level.PROBLEM);
    }

    @Test
    void no_server_is_a_problem_and_none_named_a_warning() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        assertThat(look(free).level()).isEqualTo(Level.PROBLEM);
        assertThat(new SmtpCheck(Map.of()).look())
                .returns(Level.WARNING, Finding::level)
                .extracting(Finding::advice)
                .asString()
                .contains("SEXTON_SMTP_HOST");
    }

    @Test
    void what_is_no_mail_server_is_a_problem() throws IOException {
        try (var web = new WebServer("{}")) {
            assertThat(look(web.port()).level()).isEqualTo(Level.PROBLEM);
        }
    }
}
