package org.sexton.adapters.rest.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.sexton.adapters.rest.testing.Portal.FOLLOW;
import static org.sexton.adapters.rest.testing.Portal.from;
import static org.sexton.adapters.rest.testing.Portal.press;
import static org.sexton.adapters.rest.testing.Portal.reference;
import static org.sexton.adapters.rest.testing.Portal.report;
import static org.sexton.adapters.rest.testing.Portal.reported;
import static org.sexton.adapters.rest.testing.Portal.somewhere;
import static org.sexton.adapters.rest.testing.Portal.staffChange;
import static org.sexton.adapters.rest.testing.Portal.stranger;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.adapters.rest.testing.Desk;
import org.sexton.adapters.rest.testing.House;
import org.sexton.adapters.rest.testing.PortalHouse.Letterbox;
import org.sexton.domain.notification.Interest;
import org.sexton.domain.notification.Message;
import org.sexton.domain.ticket.TicketReference;

@QuarkusTest
class FollowTest {

    @Inject
    InMemoryInstallation installation;

    @Inject
    Letterbox letterbox;

    private static String publicTicket() {
        return reference(reported(report("Tap leaks")));
    }

    private Interest interest(String reference) {
        var ticket = new TicketReference(reference);
        return Objects.requireNonNull(
                installation.followers.interest(List.of(ticket)).get(ticket));
    }

    private void followed(String reference, String email) {
        stranger().body(Map.of("email", email)).post(FOLLOW, reference).then().statusCode(204);
    }

    private Message.ConfirmAddress asked(String email) {
        return letterbox.to(email, Message.ConfirmAddress.class).getLast();
    }

    @Test
    void me_too_counts_each_client_once_and_keeps_no_address() {
        var reference = publicTicket();
        var here = somewhere();
        for (int i = 0; i < 3; i++) {
            from(here).body(Map.of()).post(FOLLOW, reference).then().statusCode(204);
        }
        from(here).header("User-Agent", "Another browser").body(Map.of()).post(FOLLOW, reference);
        stranger().body(Map.of()).post(FOLLOW, reference).then().statusCode(204);

        assertThat(interest(reference)).isEqualTo(new Interest(0, 3));
    }

    @Test
    @TestSecurity(user = House.MIA, roles = "member")
    void a_person_counts_once_wherever_they_are() {
        var reference = publicTicket();
        for (int i = 0; i < 3; i++) {
            stranger().body(Map.of()).post(FOLLOW, reference).then().statusCode(204);
        }

        assertThat(interest(reference)).isEqualTo(new Interest(0, 1));
    }

    @Test
    void hidden_and_missing_tickets_are_answered_alike() {
        var hidden = reference(reported(report("Secret", "sensitive", true)));

        var one = stranger()
                .body(Map.of("email", "x@example.org"))
                .post(FOLLOW, hidden)
                .then()
                .statusCode(404);
        var other = stranger()
                .body(Map.of("email", "x@example.org"))
                .post(FOLLOW, "000-000")
                .then();

        assertThat(other.extract().asString()).isEqualTo(one.extract().asString());
        assertThat(letterbox.to("x@example.org")).isEmpty();
        assertThat(interest(hidden)).isEqualTo(Interest.NONE);
    }

    @Test
    void to_open_the_mailed_link_confirms_nothing_and_the_button_does() {
        var reference = publicTicket();
        followed(reference, "fay@example.org");
        var link = asked("fay@example.org").link();

        given().get(link.getPath())
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", containsString("no-store"))
                .body(containsString("<form method=\"post\">"));
        assertThat(interest(reference).followers()).isZero();

        press(link).statusCode(200).body(not(containsString("<form")));
        press(link).statusCode(200);
        assertThat(interest(reference).followers()).isEqualTo(1);
    }

    @Test
    void the_page_tells_nobody_whether_a_link_is_good() {
        var known = asked(followedBy("guess@example.org")).link().getPath();

        assertThat(given().get("/follow/confirm/unknown").asString())
                .isEqualTo(given().get(known).asString());
        given().post("/follow/confirm/unknown").then().statusCode(404).contentType("text/html");
    }

    private String followedBy(String email) {
        followed(publicTicket(), email);
        return email;
    }

    @Test
    void who_follows_already_is_not_asked_again() {
        var reference = publicTicket();
        followed(reference, "flo@example.org");
        press(asked("flo@example.org").link());
        followed(reference, "flo@example.org");

        assertThat(letterbox.to("flo@example.org", Message.ConfirmAddress.class))
                .hasSize(1);
    }

    @Test
    void news_of_a_public_ticket_reach_who_confirmed_until_they_stop_in_one_click() {
        var reference = reference(reported(report("Call 020 7946 0018")));
        followed(reference, "gus@example.org");
        press(asked("gus@example.org").link());
        staffChange(reference, "{\"status\":\"open\"}");

        var mail = letterbox.to("gus@example.org").getLast();
        assertThat(mail.message()).isInstanceOfSatisfying(Message.StatusChanged.class, news -> {
            assertThat(news.status()).isEqualTo("Open");
            assertThat(news.title()).doesNotContain("7946");
            assertThat(news.link().getPath()).isEqualTo("/reports/" + reference);
        });
        var stop = Objects.requireNonNull(mail.unsubscribe());
        given().get(stop.getPath()).then().statusCode(200).body(containsString("<form"));
        assertThat(interest(reference).followers()).isEqualTo(1);

        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(stop.getPath())
                .then()
                .statusCode(200);
        assertThat(interest(reference).followers()).isZero();
        press(stop).statusCode(200);
        var before = letterbox.to("gus@example.org").size();
        staffChange(reference, "{\"status\":\"resolved\"}");
        assertThat(letterbox.to("gus@example.org")).hasSize(before);
    }

    @Test
    void once_it_is_sensitive_its_followers_hear_nothing_more() {
        var reference = publicTicket();
        followed(reference, "hal@example.org");
        press(asked("hal@example.org").link());
        var before = letterbox.to("hal@example.org").size();

        staffChange(reference, "{\"status\":\"resolved\"}");
        assertThat(letterbox.to("hal@example.org")).hasSize(++before);
        staffChange(reference, "{\"sensitive\":true,\"status\":\"open\"}");
        staffChange(reference, "{\"status\":\"resolved\"}");

        assertThat(letterbox.to("hal@example.org")).hasSize(before);
    }

    @Test
    @TestSecurity(
            user = House.BEN,
            roles = {"member", "staff"})
    void staff_see_the_counts_and_no_address() {
        var reference = publicTicket();
        followed(reference, "ida@example.org");
        press(asked("ida@example.org").link());

        Desk.look(reference)
                .body("followers.count", equalTo(1))
                .body("followers.seenToo", equalTo(1))
                .body(not(containsString("ida@")));
        given().queryParam("limit", 200)
                .get(Desk.TICKETS)
                .then()
                .body("items.find { it.reference == '" + reference + "' }.followers.count", equalTo(1));
    }
}
