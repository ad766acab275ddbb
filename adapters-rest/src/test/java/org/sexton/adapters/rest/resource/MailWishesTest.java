package org.sexton.adapters.rest.resource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.sexton.adapters.rest.testing.Desk.PROBLEM;
import static org.sexton.adapters.rest.testing.Desk.sending;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.adapters.rest.testing.Desk;
import org.sexton.adapters.rest.testing.House;
import org.sexton.adapters.rest.testing.PortalHouse.Letterbox;
import org.sexton.domain.notification.MailWishes;
import org.sexton.domain.notification.Topic;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.shared.Outcome;

@QuarkusTest
class MailWishesTest {

    private static final String WISHES = "/api/me/notifications";

    @Inject
    InMemoryInstallation installation;

    @Inject
    Letterbox letterbox;

    /** Others count mails. */
    @AfterEach
    void wish_for_the_usual_again() {
        installation.work.run(Actor.SYSTEM, () -> {
            for (var id : new String[] {House.ANNA, House.BEN, House.MIA}) {
                installation.mailWishes.save(new PersonId(UUID.fromString(id)), MailWishes.DEFAULT);
            }
            return Outcome.ok(true);
        });
    }

    private static Map<String, Object> wishes(boolean newReports, String digest) {
        return Map.of(
                "ownReports",
                true,
                "assigned",
                true,
                "newReports",
                newReports,
                "answers",
                false,
                "mentions",
                true,
                "overdue",
                false,
                "digest",
                digest);
    }

    @Test
    @TestSecurity(user = House.MIA, roles = "member")
    void everyone_who_is_signed_in_chooses() {
        given().get(WISHES)
                .then()
                .statusCode(200)
                .body("ownReports", equalTo(true))
                .body("newReports", equalTo(true))
                .body("digest", equalTo("off"))
                .body("language", equalTo("en"));

        sending(wishes(false, "daily"))
                .put(WISHES)
                .then()
                .statusCode(200)
                .body("newReports", equalTo(false))
                .body("answers", equalTo(false))
                .body("mentions", equalTo(true))
                .body("overdue", equalTo(false))
                .body("digest", equalTo("daily"));
        given().get(WISHES).then().body("digest", equalTo("daily"));
    }

    @Test
    void nobody_else_does() {
        given().get(WISHES).then().statusCode(401).contentType(PROBLEM);
        sending(wishes(true, "off")).put(WISHES).then().statusCode(401).contentType(PROBLEM);
    }

    @Test
    @TestSecurity(user = House.BEN, roles = "staff")
    void what_is_wrong_is_told_all_at_once() {
        sending(Map.of("assigned", "yes", "mentions", true, "digest", "weekly", "other", 1))
                .put(WISHES)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "ownReports", "assigned", "newReports", "answers", "overdue", "digest", "other"));
    }

    @Test
    @TestSecurity(user = House.ANNA, roles = "admin")
    void the_mailed_link_ends_a_kind_of_mails_by_its_button_and_by_a_mail_program() {
        Desk.opened("Tap leaks");
        var stop = Objects.requireNonNull(
                letterbox.to("ben.staff@example.org").getLast().unsubscribe());

        given().get(stop.getPath())
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", containsString("no-store"))
                .body(containsString("<form method=\"post\">"));
        assertThat(benWantsNewReports()).isTrue();

        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(stop.getPath())
                .then()
                .statusCode(200)
                .body(not(containsString("<form")));
        assertThat(benWantsNewReports()).isFalse();
        assertThat(given().post("/follow/desk/unknown").asString())
                .isEqualTo(given().post(stop.getPath()).asString());
    }

    private boolean benWantsNewReports() {
        return installation
                .mailWishes
                .of(new PersonId(UUID.fromString(House.BEN)))
                .wants(Topic.NEW_REPORTS);
    }
}
