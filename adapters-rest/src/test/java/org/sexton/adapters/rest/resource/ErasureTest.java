package org.sexton.adapters.rest.resource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sexton.adapters.rest.testing.Desk.PROBLEM;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.adapters.rest.testing.House;
import org.sexton.domain.person.PersonId;

/** What an erasure asks and answers over HTTP; what it does is told by the contract of its port. */
@QuarkusTest
@TestSecurity(user = House.ANNA, roles = "admin")
class ErasureTest {

    private static final String ERASURES = "/api/admin/erasures";

    @Inject
    InMemoryInstallation installation;

    private static ValidatableResponse sent(String path, Map<String, ?> body) {
        return given().contentType("application/json").body(body).post(path).then();
    }

    private static String invited(String email) {
        return sent("/api/admin/users", Map.of("email", email, "role", "staff"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String mentioning(String words) {
        return sent("/api/tickets", Map.of("title", "Door", "description", words))
                .statusCode(201)
                .extract()
                .path("reference");
    }

    @Test
    void shows_what_it_would_touch_and_touches_nothing() {
        var id = invited("wanda.quill@example.org");
        var reference = mentioning("Ask wanda.quill@example.org or Quillwright");

        sent(ERASURES + "/preview", Map.of("userId", id, "phrases", List.of("Quillwright")))
                .statusCode(200)
                .body("userId", equalTo(id))
                .body("email", equalTo("wanda.quill@example.org"))
                .body("confirm", equalTo("wanda.quill@example.org"))
                .body("problem", nullValue())
                .body("kept.waitingMails", equalTo(1))
                .body("mentions.id", hasItems(reference + "/description", reference + "/history"))
                .body("mentions.find { it.where == 'description' }.before", equalTo("Ask "))
                .body("mentions.find { it.where == 'description' }.times", equalTo(2));
        given().get("/api/tickets/" + reference).then().body("description", containsString("wanda.quill"));
        assertThat(installation
                        .people
                        .find(new PersonId(UUID.fromString(id)))
                        .orElseThrow()
                        .isErased())
                .isFalse();
    }

    @Test
    void what_was_looked_at_is_forgotten_and_a_receipt_given() {
        var id = invited("xenia.quill@example.org");
        var seen = sent(ERASURES + "/preview", Map.of("userId", id)).extract().<String>path("seen");

        sent(ERASURES, Map.of("userId", id, "seen", seen, "confirm", "Xenia.Quill@example.org "))
                .statusCode(200)
                .body("userId", equalTo(id))
                .body("tickets", empty())
                .body("blanked", empty())
                .body("forgotten.waitingMails", equalTo(1))
                .body("hash", matchesPattern("[0-9a-f]{64}"))
                .body(not(containsString("xenia")));
        sent(ERASURES + "/preview", Map.of("userId", id)).statusCode(404).contentType(PROBLEM);
        given().get("/api/admin/users?q=xenia").then().body("items", empty());
        given().get("/api/admin/audit/verify").then().body("intact", equalTo(true));
    }

    @Test
    void nothing_is_forgotten_that_is_not_what_was_looked_at() {
        var id = invited("yves.quill@example.org");
        var seen = sent(ERASURES + "/preview", Map.of("userId", id)).extract().<String>path("seen");
        mentioning("Ask yves.quill@example.org");

        sent(ERASURES, Map.of("userId", id, "seen", seen, "confirm", "yves.quill@example.org"))
                .statusCode(409)
                .contentType(PROBLEM);
        sent(ERASURES, Map.of("userId", id, "seen", seen, "confirm", "yves"))
                .statusCode(400)
                .body("violations.field", hasItem("confirm"));
        sent(ERASURES + "/preview", Map.of("userId", House.ANNA))
                .body("problem", containsString("Nobody erases themselves"));
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        sent(ERASURES + "/preview", Map.of("userId", House.MIA, "email", "x", "phrases", List.of("ab"), "other", 1))
                .statusCode(400)
                .contentType(PROBLEM)
                .body("violations.field", containsInAnyOrder("email", "phrases", "other"));
        sent(ERASURES + "/preview", Map.of("email", "nobody")).statusCode(400);
        sent(ERASURES + "/preview", Map.of("userId", "nobody")).statusCode(404);
        sent(ERASURES, Map.of()).statusCode(400);
    }
}
