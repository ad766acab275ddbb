package org.sexton.bootstrap.wiring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.persistence.testing.TestPostgresResource;
import org.sexton.application.port.in.DeliverMails;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.Role;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.CommentId;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.Visibility;

/** The reporter hears back, and answers: by real SMTP, over HTTP and a real PostgreSQL, with nothing but what the mails say. */
@QuarkusTest
@WithTestResource(TestPostgresResource.class)
@WithTestResource(MailServer.class)
class HearingBackIT {

    private static final AtomicInteger REPORTERS = new AtomicInteger();

    /** Somebody new for each test: an address is asked a few times a day and no more. */
    private final String rita = "rita%d@example.org".formatted(REPORTERS.incrementAndGet());

    private static final String MARY = "mary@example.org";
    private static final Pattern LINK = Pattern.compile("http://\\S+?(/(?:follow|track|auth)/\\S+)");

    @Inject
    DeliverMails deliver;

    @Inject
    UnitOfWork work;

    @Inject
    People people;

    @Inject
    TicketStore tickets;

    @Inject
    IdSource ids;

    @Inject
    InstantSource clock;

    @SuppressWarnings("NullAway.Init") // MailServer injects it
    GreenMail server;

    private final Map<String, Integer> read = new HashMap<>();

    @BeforeEach
    void empty() throws Exception {
        await().until(() -> deliver.handle(() -> false) == 0);
        server.purgeEmailFromAllMailboxes();
        read.clear();
    }

    private static RequestSpecification json(Object body) {
        return given().contentType("application/json").body(body);
    }

    /** The next mail that reaches the mailbox: the application's own worker may be sending it already. */
    private MimeMessage mailTo(String address) {
        int seen = read.getOrDefault(address, 0);
        await().until(() -> deliver.handle(() -> false) >= 0 && mailsTo(address).size() > seen);
        read.put(address, seen + 1);
        return mailsTo(address).get(seen);
    }

    private List<MimeMessage> mailsTo(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isTo(address, mail))
                .toList();
    }

    private static boolean isTo(String address, MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return ((MimeMultipart) mail.getContent())
                    .getBodyPart(0)
                    .getContent()
                    .toString();
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** The path of the first link in it. */
    private static String link(MimeMessage mail) {
        var link = LINK.matcher(text(mail));
        assertThat(link.find()).as(text(mail)).isTrue();
        return link.group(1);
    }

    /** Signs somebody in by mail, and makes them one of the staff. */
    private String staffSession() {
        json(Map.of("email", MARY)).post("/auth/email-link").then().statusCode(202);
        var session = given().redirects()
                .follow(false)
                .post(link(mailTo(MARY)))
                .then()
                .statusCode(303)
                .extract()
                .cookie("sexton");
        work.run(Actor.SYSTEM, () -> {
            people.save(mary().withRole(Role.STAFF));
            return Outcome.ok(true);
        });
        return session;
    }

    private Person mary() {
        return people.findByEmail(new EmailAddress(MARY)).orElseThrow();
    }

    private void comment(String reference, String body) {
        var mary = mary().actor();
        work.run(
                mary,
                () -> tickets.find(new TicketReference(reference))
                        .orElseThrow()
                        .comment(
                                new CommentId(ids.nextId()),
                                body,
                                Visibility.PUBLIC,
                                mary,
                                clock.instant(),
                                ids.nextSalt())
                        .map(tickets::commit));
    }

    private String reported(boolean sensitive) throws MessagingException {
        var report = Map.of("title", "Tap leaks", "description", "", "sensitive", sensitive, "email", rita);
        var reference = json(report)
                .post("/api/public/tickets")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("reference");
        var work = mailTo(MARY);
        assertThat(work.getSubject()).contains(reference);
        assertThat(work.getSubject() + text(work)).satisfies(told -> {
            if (sensitive) {
                assertThat(told).doesNotContain("Tap leaks");
            } else {
                assertThat(told).contains("Tap leaks");
            }
        });
        given().post(link(mailTo(rita))).then().statusCode(200);
        return reference;
    }

    @Test
    void a_reporter_without_an_account_hears_of_a_comment_by_mail_and_answers_staff() throws Exception {
        var session = staffSession();
        var reference = reported(false);
        var received = mailTo(rita);
        assertThat(received.getSubject()).contains(reference);
        assertThat(link(received)).startsWith("/track/");

        comment(reference, "Bob comes on Tuesday");
        var news = mailTo(rita);
        assertThat(text(news)).contains("Bob comes on Tuesday");
        assertThat(news.getHeader("References")).isEqualTo(received.getHeader("References"));
        assertThat(news.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");

        var page = "/api/public" + link(news);
        given().get(page).then().body("comments.body", hasItem("Bob comes on Tuesday"));
        json(Map.of("body", "Thank you, I will open the door"))
                .post(page + "/comments")
                .then()
                .statusCode(201);

        given().cookie("sexton", session)
                .get("/api/tickets/{reference}/events", reference)
                .then()
                .statusCode(200)
                .body("items[-1].type", equalTo("commented"))
                .body("items[-1].actor.kind", equalTo("guest"))
                .body("items[-1].changes.to", hasItem("Thank you, I will open the door"));
        var answer = mailTo(MARY);
        assertThat(text(answer)).contains("Thank you, I will open the door").doesNotContain(rita);
        assertThat(answer.getHeader("References")).isEqualTo(news.getHeader("References"));
        assertThat(answer.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        var before = server.getReceivedMessages().length;
        assertThat(deliver.handle(() -> false)).isZero();
        assertThat(server.getReceivedMessages()).hasSize(before);
    }

    @Test
    void a_mail_about_a_sensitive_report_says_nothing_but_that_there_is_news() throws Exception {
        staffSession();
        var reference = reported(true);
        comment(reference, "The police know");

        var news = mailTo(rita);
        assertThat(news.getSubject() + text(news))
                .doesNotContain("Tap leaks", "police")
                .contains(reference);
        given().get("/api/public" + link(news)).then().body("comments.body", hasItem("The police know"));
    }

    @Test
    void the_one_click_of_a_mail_program_ends_the_mails() throws Exception {
        staffSession();
        var reference = reported(false);
        var unsubscribe = mailTo(rita).getHeader("List-Unsubscribe")[0];
        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(unsubscribe.replaceAll("^<http://[^/]+|>$", ""))
                .then()
                .statusCode(200);
        var before = server.getReceivedMessages().length;
        comment(reference, "Bob comes on Tuesday");

        assertThat(deliver.handle(() -> false)).isZero();
        assertThat(server.getReceivedMessages()).hasSize(before);
    }

    @Test
    void the_secret_of_a_link_is_in_no_metric() throws Exception {
        staffSession();
        reported(false);
        var secret = link(mailTo(rita)).substring("/track/".length());
        given().get("/track/{secret}", secret).then().statusCode(200);
        given().get("/api/public/track/{secret}", secret).then().statusCode(200);
        given().get("/api/public/track/{secret}/nothing", secret);
        given().get("/follow/confirm/{secret}", secret).then().statusCode(200);

        assertThat(given().get("/q/metrics").then().statusCode(200).extract().asString())
                .contains("http_server_requests")
                .doesNotContain(secret);
    }
}
