package org.sexton.adapters.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sexton.application.port.out.MailSender.Result;
import org.sexton.domain.notification.Delivery;
import org.sexton.domain.notification.Message;
import org.sexton.domain.notification.Recipient;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.ticket.TicketReference;

@QuarkusTest
@QuarkusTestResource(MailServer.class)
class SmtpMailSenderIT {

    private static final Instant NOW = SampleMessages.NOW;
    private static final TicketReference TICKET = SampleMessages.TICKET;
    private static final URI LINK = SampleMessages.LINK;
    private static final Message STATUS = SampleMessages.STATUS;

    @Inject
    SmtpMailSender sender;

    @SuppressWarnings("NullAway.Init") // MailServer injects it
    GreenMail server;

    @BeforeEach
    void empty() throws Exception {
        server.purgeEmailFromAllMailboxes();
    }

    private static Delivery delivery(Message message) {
        return Delivery.of(
                "cause/" + message.kind(),
                Recipient.of(new EmailAddress("ann@example.org")),
                Locale.ENGLISH,
                message,
                NOW);
    }

    private MimeMessage received(Delivery delivery) throws MessagingException {
        assertThat(sender.send(delivery)).isEqualTo(new Result.Sent());
        assertThat(server.getReceivedMessages()).isNotEmpty();
        return server.getReceivedMessages()[server.getReceivedMessages().length - 1];
    }

    private MimeMessage received(Message message) throws MessagingException {
        return received(delivery(message));
    }

    private static String part(MimeMessage mail, int number) throws MessagingException, IOException {
        return ((MimeMultipart) mail.getContent())
                .getBodyPart(number)
                .getContent()
                .toString()
                .replace("\r\n", "\n");
    }

    private static String text(MimeMessage mail) throws MessagingException, IOException {
        return part(mail, 0);
    }

    private static String html(MimeMessage mail) throws MessagingException, IOException {
        return part(mail, 1);
    }

    @Test
    void the_link_reaches_the_mailbox_in_words_and_in_a_button() throws Exception {
        var mail = received(new Message.SignInLink(LINK, NOW.plusSeconds(900)));

        assertThat(mail.getSubject()).isEqualTo("Your link to sign in to St Mary & All Saints");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("desk@parish.example");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("ann@example.org");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(text(mail)).isEqualToIgnoringNewLines("""
                Hello,

                this link signs you in to St Mary & All Saints. It works once, and for 15 minutes from when you asked for it.

                Sign in to St Mary & All Saints:
                %s

                If you did not ask for it, you need not do anything: without the link nobody gets in.
                """.formatted(LINK));
        assertThat(html(mail))
                .contains(
                        "St Mary &amp; All Saints",
                        "15 minutes",
                        "href=\"https://desk.example/auth/email-link/a-B_c?x=1&amp;y=2\"")
                .doesNotContain("<script", "src=");
    }

    @Test
    void paragraphs_of_the_text_stand_apart() throws Exception {
        assertThat(text(received(STATUS)).strip())
                .isEqualTo("Hello,\n\nreport 7K3-QFM is now: Resolved.\n\nSee the report:\n" + LINK);
    }

    static Stream<Message> messages() {
        return SampleMessages.all();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void every_kind_has_a_subject_and_says_the_same_in_text_and_HTML(Message message) throws Exception {
        var mail = received(message);

        assertThat(mail.getSubject()).isNotBlank().doesNotContain("{");
        assertThat(text(mail)).startsWith("Hello,").contains(LINK.toString()).doesNotContain("{", "NOT_FOUND");
        assertThat(html(mail)).contains(">Hello,<", "lang=\"en\"").doesNotContain("{", "NOT_FOUND", "WORDS");
        var words = html(mail)
                .replaceAll("(?s)<head>.*</head>", "")
                .replaceAll("<[^>]*>", " ")
                .replace("&amp;", "&");
        for (var line : text(mail)
                .lines()
                .filter(it -> !it.isBlank() && !it.startsWith("https:"))
                .toList()) {
            assertThat(words).contains(line.replaceAll(":$", "").replaceAll("^> ?", ""));
        }
    }

    @Test
    void all_kinds_were_tried() {
        assertThat(messages().map(Message::kind))
                .containsExactlyInAnyOrderElementsOf(Message.kinds().keySet());
    }

    @Test
    void a_copy_is_recognised_by_its_Message_ID() throws Exception {
        var first = received(STATUS).getMessageID();
        var again = received(STATUS).getMessageID();
        var other = received(new Message.SensitiveNews(TICKET, LINK)).getMessageID();

        assertThat(first)
                .matches("<[0-9a-f]{40}@desk\\.example>")
                .isEqualTo(again)
                .isNotEqualTo(other);
    }

    @Test
    void mails_of_a_thread_refer_to_the_same_beginning() throws Exception {
        var one = received(delivery(STATUS).inThread("ticket/1"));
        var two = received(delivery(new Message.SensitiveNews(TICKET, LINK)).inThread("ticket/1"));
        var other = received(delivery(STATUS).inThread("ticket/2"));

        assertThat(one.getHeader("References")).hasSize(1).isEqualTo(two.getHeader("References"));
        assertThat(one.getHeader("In-Reply-To")).isEqualTo(one.getHeader("References"));
        assertThat(one.getHeader("References")).isNotEqualTo(other.getHeader("References"));
        assertThat(received(STATUS).getHeader("References")).isNull();
    }

    @Test
    void mails_that_can_be_ended_say_how_to_people_and_to_programs() throws Exception {
        var unsubscribe = URI.create("https://desk.example/unsubscribe/s3cret");
        var mail = received(delivery(STATUS).endedBy(unsubscribe));

        assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<" + unsubscribe + ">");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(text(mail)).endsWith("No more mails about it:\n" + unsubscribe);
        assertThat(html(mail)).contains("href=\"" + unsubscribe + "\"");
        assertThat(received(STATUS).getHeader("List-Unsubscribe")).isNull();
    }

    @Test
    void what_the_desk_and_the_reporter_are_told_of_a_ticket_stands_in_one_thread() throws Exception {
        var mail = received(delivery(new Message.ReporterAnswered(TICKET, "Door", "It still sticks", LINK))
                .inThread("ticket/1"));

        assertThat(mail.getHeader("References"))
                .isEqualTo(received(delivery(STATUS).inThread("ticket/1")).getHeader("References"));
    }

    @Test
    void mails_to_the_desk_end_one_kind_or_all_that_a_daily_one_holds() throws Exception {
        var end = URI.create("https://desk.example/follow/desk/s3cret");
        for (var message :
                SampleMessages.all().filter(Message.ForDesk.class::isInstance).toList()) {
            var mail = received(delivery(message).endedBy(end));

            assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<" + end + ">");
            assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
            assertThat(text(mail))
                    .endsWith((message instanceof Message.DailyDigest
                                    ? "No more mails about reports:\n"
                                    : "No more mails of this kind:\n")
                            + end);
        }
    }

    @Test
    void mails_about_what_is_sensitive_hold_nothing_but_the_reference_and_the_link() throws Exception {
        for (var message :
                List.of(new Message.SensitiveNews(TICKET, LINK), new Message.SensitiveDeskNews(TICKET, LINK))) {
            assertThat(received(message).getSubject()).isEqualTo("[7K3-QFM] News");
            assertThat(text(received(message))).contains("7K3-QFM", LINK.toString());
        }
    }

    @Test
    void what_people_write_becomes_neither_header_nor_markup() throws Exception {
        var evil = "Door\r\nBcc: eve@example.org\r\n\r\n<b>x</b> {name} \u0000\uD83D\uDE00";
        var body = "<script>alert(1)</script>\n{link}\n.\r\nQUIT\r\n> quoted & \"so\"";
        var mail = received(new Message.PublicComment(TICKET, evil, body, LINK));

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("[7K3-QFM] Door Bcc: eve@example.org <b>x</b> {name} \uD83D\uDE00");
        assertThat(Collections.list(mail.getAllHeaders()).stream().map(it -> it.getName()))
                .doesNotContain("Bcc");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(text(mail)).contains("> <script>alert(1)</script>\n> {link}\n> .\n> QUIT\n> > quoted & \"so\"");
        assertThat(html(mail)).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>", "<b>x</b>");
    }

    @Test
    void a_language_that_is_not_spoken_here_is_answered_in_English() throws Exception {
        for (var language : List.of(Locale.forLanguageTag("tlh"), Locale.forLanguageTag("en-GB"), Locale.ROOT)) {
            var mail = received(
                    new Delivery(delivery(STATUS).key(), delivery(STATUS).to(), language, STATUS, null, null, NOW));

            assertThat(text(mail)).startsWith("Hello,");
            assertThat(html(mail)).contains("lang=\"en\"");
        }
    }
}
