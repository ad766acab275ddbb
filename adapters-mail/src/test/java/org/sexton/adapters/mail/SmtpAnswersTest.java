package org.sexton.adapters.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sexton.application.port.out.MailSender.Result;

/** The mail client that Quarkus uses, before a server that says no. */
class SmtpAnswersTest {

    private static final Vertx VERTX = Vertx.vertx();

    @AfterAll
    static void close() throws Exception {
        VERTX.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    private static Result send(Map<String, String> answers, boolean pipelining) throws Exception {
        try (var server = new ScriptedServer(answers)) {
            return send(server.port(), pipelining);
        }
    }

    private static Result send(int port, boolean pipelining) throws Exception {
        var client = MailClient.create(
                VERTX,
                new MailConfig("127.0.0.1", port)
                        .setStarttls(StartTLSOptions.DISABLED)
                        .setUsername("desk")
                        .setPassword("let-me-send")
                        .setPipelining(pipelining));
        try {
            client.sendMail(new MailMessage("desk@parish.example", "ann@example.org", "Hello", "Hello"))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .orTimeout(30, TimeUnit.SECONDS)
                    .join();
            return new Result.Sent();
        } catch (CompletionException failure) {
            return SmtpAnswers.toResult(failure);
        } finally {
            client.close();
        }
    }

    @Test
    void a_kind_server_takes_the_mail() throws Exception {
        assertThat(send(Map.of(), true)).isEqualTo(new Result.Sent());
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such user",
        "RCPT, 553 not here",
        "DATA, 554 no valid recipients",
        "., 552 too big",
        "., 550 5.7.1 this is spam",
    })
    void a_final_no_to_this_mail_is_final(String command, String answer) throws Exception {
        for (var pipelining : new boolean[] {true, false}) {
            assertThat(send(Map.of(command, answer), pipelining))
                    .isInstanceOfSatisfying(
                            Result.Rejected.class, it -> assertThat(it.reason()).contains(answer.substring(4)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 450 4.2.1 mailbox busy",
        "RCPT, 451 greylisted",
        "DATA, 421 shutting down",
        "., 452 disk full",
        "MAIL, 451 slow down",
        "EHLO, 421 not now",
        // about us and not about the mail
        "MAIL, 550 you may not send as desk",
        "AUTH, 535 wrong password",
        "EHLO, 554 go away",
    })
    void whatever_may_change_is_tried_again(String command, String answer) throws Exception {
        for (var pipelining : new boolean[] {true, false}) {
            assertThat(send(Map.of(command, answer), pipelining)).isInstanceOf(Result.Deferred.class);
        }
    }

    @Test
    void a_server_that_is_away_is_tried_again() throws Exception {
        int port;
        try (var server = new ScriptedServer(Map.of())) {
            port = server.port();
        }

        assertThat(send(port, true))
                .isInstanceOfSatisfying(
                        Result.Deferred.class, it -> assertThat(it.reason()).contains("refused"));
    }

    @Test
    void silence_is_tried_again() {
        assertThat(SmtpAnswers.toResult(new TimeoutException())).isEqualTo(new Result.Deferred("TimeoutException"));
    }
}
