package org.sexton.adapters.rest.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sexton.adapters.rest.testing.Portal.FOLLOW;
import static org.sexton.adapters.rest.testing.Portal.TICKETS;
import static org.sexton.adapters.rest.testing.Portal.TRACK;
import static org.sexton.adapters.rest.testing.Portal.press;
import static org.sexton.adapters.rest.testing.Portal.reference;
import static org.sexton.adapters.rest.testing.Portal.report;
import static org.sexton.adapters.rest.testing.Portal.reported;
import static org.sexton.adapters.rest.testing.Portal.secret;
import static org.sexton.adapters.rest.testing.Portal.staff;
import static org.sexton.adapters.rest.testing.Portal.staffChange;
import static org.sexton.adapters.rest.testing.Portal.stranger;
import static org.sexton.adapters.rest.testing.Portal.track;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.rest.testing.PortalHouse.Letterbox;
import org.sexton.domain.notification.Message;

/** What becomes of those outside the desk when a report is merged into another. */
@QuarkusTest
class MergedReportTest {

    private static final String RESOLVED = "{\"status\":\"resolved\"}";

    @Inject
    Letterbox letterbox;

    private static void merge(String duplicate, String into) {
        staff().body(Map.of("into", into))
                .post("/api/tickets/{reference}/merge", duplicate)
                .then()
                .statusCode(201);
    }

    private static void takeOut(String duplicate) {
        staff().delete("/api/tickets/{reference}/merge", duplicate).then().statusCode(200);
    }

    private static void say(String reference, String body) {
        staff().body(Map.of("body", body, "visibility", "public"))
                .post("/api/tickets/{reference}/comments", reference)
                .then()
                .statusCode(201);
    }

    private static String page(String reference) {
        return stranger().get(TICKETS + "/" + reference).asString();
    }

    /** Their report, with an address that they have confirmed. */
    private String reportedBy(String email, Map<String, Object> report) {
        var secret = reported(report);
        stranger()
                .body(Map.of("email", email))
                .put(TRACK + "/email", secret)
                .then()
                .statusCode(204);
        press(letterbox.to(email, Message.ConfirmAddress.class).getLast().link());
        return secret;
    }

    private void followed(String reference, String email) {
        stranger().body(Map.of("email", email)).post(FOLLOW, reference).then().statusCode(204);
        press(letterbox.to(email, Message.ConfirmAddress.class).getLast().link());
    }

    @Test
    void its_reporter_sees_beside_it_what_everyone_sees_of_the_other_and_nothing_else() {
        var secret = reported(report("Water under the sink", "description", "Call me: 020 7946 0018"));
        var other = reported(report("Tap leaks", "description", "Call me: 020 7946 0999"));
        var target = reference(other);
        say(target, "Write to bob@example.org");
        merge(reference(secret), target);

        track(secret)
                .statusCode(200)
                .body("title", equalTo("Water under the sink"))
                .body("description", containsString("0018"))
                .body("merged", equalTo(true))
                .body("mergedInto.reference", equalTo(target))
                .body("mergedInto.title", equalTo("Tap leaks"))
                .body("mergedInto.description", not(containsString("0999")))
                .body("mergedInto.comments.body", contains(not(containsString("bob@"))));
        track(other).body("merged", equalTo(false)).body("mergedInto", nullValue());

        takeOut(reference(secret));
        track(secret).body("merged", equalTo(false)).body("mergedInto", nullValue());
    }

    @Test
    void of_a_sensitive_one_its_reporter_sees_nothing_also_when_it_turns_so_later_or_lies_further_on() {
        var secret = reported(report("Water under the sink"));
        var target = reference(reported(report("Tap leaks")));
        merge(reference(secret), target);
        staffChange(target, "{\"sensitive\":true}");

        assertThatNothingIsSeen(secret, target);
        staffChange(target, "{\"sensitive\":false}");
        track(secret).body("mergedInto.reference", equalTo(target));

        var further = reference(reported(report("Flood", "sensitive", true)));
        merge(target, further);
        assertThatNothingIsSeen(secret, target);
        assertThatNothingIsSeen(secret, further);
        staffChange(further, "{\"sensitive\":false}");
        track(secret).body("mergedInto.reference", equalTo(further));
    }

    private static void assertThatNothingIsSeen(String secret, String other) {
        var body = track(secret)
                .statusCode(200)
                .body("merged", equalTo(true))
                .body("mergedInto", nullValue())
                .extract()
                .asString();
        assertThat(body).doesNotContain(other);
        var refused = stranger()
                .body(Map.of("body", "Hello?"))
                .post(TRACK + "/comments", secret)
                .then()
                .statusCode(409)
                .extract()
                .asString();
        assertThat(refused).doesNotContain(other);
    }

    @Test
    void a_merged_report_answers_outside_as_a_missing_one_and_leaves_the_other_as_it_was() {
        var secret = reported(report("Water under the sink", "sensitive", true));
        var open = reference(reported(report("Dripping noise")));
        var target = reference(reported(report("Tap leaks")));
        var before = page(target);
        merge(reference(secret), target);
        merge(open, target);

        assertThat(page(target)).isEqualTo(before);
        var missing = page("000-000").replace("000-000", "");
        assertThat(page(open).replace(open, "")).isEqualTo(missing);
        stranger().body(Map.of()).post(FOLLOW, open).then().statusCode(404);
    }

    @Test
    void those_who_followed_it_hear_of_the_other_once_and_no_more_when_it_is_taken_out() {
        var secret = reportedBy("ann@merged.example", report("Water under the sink"));
        var duplicate = reference(secret);
        followed(duplicate, "tom@merged.example");
        var target = reference(reportedBy("tom@merged.example", report("Tap leaks")));
        followed(target, "ann@merged.example");
        merge(duplicate, target);
        staffChange(target, RESOLVED);

        for (var email : new String[] {"ann@merged.example", "tom@merged.example"}) {
            assertThat(letterbox.to(email, Message.StatusChanged.class))
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.ticket().value()).isEqualTo(target));
        }
        takeOut(duplicate);
        staffChange(duplicate, RESOLVED);
        staffChange(target, "{\"status\":\"open\"}");
        assertThat(letterbox.to("tom@merged.example", Message.StatusChanged.class))
                .extracting(mail -> mail.ticket().value())
                .containsExactly(target, duplicate, target);
        assertThat(letterbox.to("ann@merged.example", Message.StatusChanged.class))
                .extracting(mail -> mail.ticket().value())
                .containsExactly(target, duplicate, target);
    }

    @Test
    void the_mail_to_its_reporter_leads_to_the_page_of_their_own_report() {
        var secret = reportedBy("eve@merged.example", report("Water under the sink"));
        var target = reference(reported(report("Tap leaks")));
        merge(reference(secret), target);
        staffChange(target, RESOLVED);

        var mail =
                letterbox.to("eve@merged.example", Message.StatusChanged.class).getLast();
        assertThat(mail.title()).isEqualTo("Tap leaks");
        track(secret(mail.link().toString()))
                .body("reference", equalTo(reference(secret)))
                .body("mergedInto.status.key", equalTo("resolved"));
    }

    @Test
    void who_reported_a_sensitive_one_reads_of_neither_in_their_mail() {
        var secret = reportedBy("sam@merged.example", report("Stolen safe", "sensitive", true));
        var target = reference(reported(report("Tap leaks")));
        merge(reference(secret), target);
        staffChange(target, RESOLVED);

        var mail = letterbox.to("sam@merged.example").getLast();
        assertThat(mail.message()).isInstanceOfSatisfying(Message.SensitiveNews.class, news -> {
            assertThat(news.ticket().value()).isEqualTo(reference(secret));
            track(secret(news.link().toString())).body("mergedInto.title", equalTo("Tap leaks"));
        });
        assertThat(letterbox.to("sam@merged.example", Message.StatusChanged.class))
                .isEmpty();
    }

    @Test
    void of_what_was_merged_into_a_sensitive_one_nobody_outside_hears_but_its_own_reporter() {
        var secret = reportedBy("kim@merged.example", report("Water under the sink"));
        var target = reference(reportedBy("lee@merged.example", report("Stolen safe", "sensitive", true)));
        merge(reference(secret), target);
        staffChange(target, RESOLVED);

        assertThat(letterbox.to("kim@merged.example", Message.SensitiveNews.class))
                .isEmpty();
        assertThat(letterbox.to("kim@merged.example", Message.StatusChanged.class))
                .isEmpty();
        assertThat(letterbox.to("lee@merged.example", Message.SensitiveNews.class))
                .hasSize(1);
    }
}
