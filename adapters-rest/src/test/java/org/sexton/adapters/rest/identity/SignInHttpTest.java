package org.sexton.adapters.rest.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.adapters.rest.testing.House;
import org.sexton.adapters.rest.testing.SignInHouse.Mailbox;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;
import org.sexton.domain.person.SignInLink;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Outcome;

@QuarkusTest
class SignInHttpTest {

    private static final String PROBLEM = "application/problem+json";

    @Inject
    InMemoryInstallation installation;

    @Inject
    Mailbox mailbox;

    private Person person(String id) {
        return installation.people.find(new PersonId(UUID.fromString(id))).orElseThrow();
    }

    @AfterEach
    void asBefore() {
        installation.add(
                person(House.ANNA).withRole(Role.ADMIN).withActive(true),
                person(House.MIA).withRole(Role.MEMBER).withActive(true));
    }

    /** It logs refused ID tokens, claims and all. */
    @Test
    void the_framework_s_own_word_on_failed_sign_ins_is_kept_out_of_the_log() {
        assertThat(Logger.getLogger("io.quarkus.oidc.runtime.CodeAuthenticationMechanism")
                        .isEnabled(Logger.Level.FATAL))
                .isFalse();
    }

    private static RequestSpecification request() {
        return given().redirects().follow(false);
    }

    private static RequestSpecification with(String session) {
        return request().cookie("sexton", session);
    }

    private static String signIn(String account) {
        return request()
                .contentType(ContentType.JSON)
                .body("{\"account\":\"" + account + "\"}")
                .post("/auth/demo")
                .then()
                .statusCode(204)
                .extract()
                .cookie("sexton");
    }

    private String mailed(String email, String returnTo) {
        request()
                .contentType(ContentType.JSON)
                .body("{\"email\":\"" + email + "\",\"returnTo\":\"" + returnTo + "\"}")
                .post("/auth/email-link")
                .then()
                .statusCode(202)
                .body(equalTo(""));
        return mailbox.links.stream().reduce((_, last) -> last).orElseThrow().toString();
    }

    @Test
    void nobody_is_told_so_and_never_sent_elsewhere() {
        request().get("/api/me").then().statusCode(401).contentType(PROBLEM).body("status", equalTo(401));
        with("invented").get("/api/me").then().statusCode(401).contentType(PROBLEM);
    }

    @Test
    void a_session_that_is_none_still_sees_what_is_public() {
        with("invented").get("/api/public/config").then().statusCode(200);
    }

    @Test
    void a_session_is_in_a_cookie_that_no_script_reads_and_no_other_site_sends() {
        request()
                .contentType(ContentType.JSON)
                .body("{\"account\":\"staff\"}")
                .post("/auth/demo")
                .then()
                .statusCode(204)
                .header(
                        "Set-Cookie",
                        allOf(
                                containsString("sexton="),
                                containsString("HttpOnly"),
                                containsString("SameSite=Lax"),
                                containsString("Path=/"),
                                not(containsString("Secure"))));
    }

    @Test
    void the_session_says_who_it_is() {
        with(signIn("staff"))
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(House.BEN))
                .body("email", equalTo("ben.staff@example.org"))
                .body("name", equalTo("Ben Staff"))
                .body("role", equalTo("staff"));
    }

    @Test
    void only_sample_people_can_be_tried() {
        request()
                .contentType(ContentType.JSON)
                .body("{\"account\":\"verger\"}")
                .post("/auth/demo")
                .then()
                .statusCode(404)
                .contentType(PROBLEM);
    }

    @Test
    void another_site_signs_nobody_in_or_out() {
        var session = signIn("member");
        for (var path : new String[] {"/auth/demo", "/auth/logout", "/auth/email-link", "/auth/email-link/token"}) {
            with(session)
                    .header("Sec-Fetch-Site", "cross-site")
                    .contentType(ContentType.JSON)
                    .body("{\"account\":\"admin\"}")
                    .post(path)
                    .then()
                    .statusCode(403);
        }
        with(session).get("/api/me").then().statusCode(200);
    }

    @Test
    void a_role_holds_from_the_next_request_on() {
        var session = signIn("member");
        with(session).get("/api/tickets").then().statusCode(403).contentType(PROBLEM);

        installation.add(person(House.MIA).withRole(Role.STAFF));
        with(session).get("/api/tickets").then().statusCode(200);

        installation.add(person(House.MIA).withRole(Role.MEMBER));
        with(session).get("/api/tickets").then().statusCode(403);

        installation.add(person(House.MIA).withActive(false));
        with(session).get("/api/me").then().statusCode(401);
    }

    @Test
    void signing_out_ends_the_session_on_the_server() {
        var session = signIn("member");
        with(session)
                .post("/auth/logout")
                .then()
                .statusCode(204)
                .header("Set-Cookie", allOf(containsString("sexton="), containsString("Max-Age=0")));

        with(session).get("/api/me").then().statusCode(401);
        request().post("/auth/logout").then().statusCode(204);
    }

    @Test
    void signing_in_again_ends_the_session_that_the_browser_had() {
        var before = signIn("member");
        var after = with(before)
                .contentType(ContentType.JSON)
                .body("{\"account\":\"staff\"}")
                .post("/auth/demo")
                .cookie("sexton");

        with(before).get("/api/me").then().statusCode(401);
        with(after).get("/api/me").then().statusCode(200);
    }

    @Test
    void a_person_sees_and_ends_their_sessions() {
        var elsewhere = signIn("admin");
        with(elsewhere).delete("/api/me/sessions").then().statusCode(204);
        with(elsewhere).get("/api/me").then().statusCode(401);

        var here = signIn("admin");
        var there = signIn("admin");
        var sessions = with(here).get("/api/me/sessions").then().statusCode(200);
        sessions.body("items", hasSize(2)).body("items.method", contains("demo", "demo"));
        var other = sessions.extract().<String>path("items.find { !it.current }.id");

        with(signIn("member")).delete("/api/me/sessions/" + other).then().statusCode(404);
        with(here).delete("/api/me/sessions/" + other).then().statusCode(204);
        with(there).get("/api/me").then().statusCode(401);
        with(here).delete("/api/me/sessions/nonsense").then().statusCode(404);
        with(here).get("/api/me").then().statusCode(200);
    }

    @Test
    void a_mailed_link_signs_in_by_its_button_alone_and_once() {
        var link = mailed("ben.staff@example.org", "/tickets/7K3-QFM?tab=history");
        for (int scan = 0; scan < 2; scan++) {
            request()
                    .get(link)
                    .then()
                    .statusCode(200)
                    .contentType(ContentType.HTML)
                    .body(allOf(
                            containsString("<button>"), not(containsString("<script")), containsString("St Brendan")));
        }

        var session = request()
                .contentType(ContentType.URLENC)
                .post(link)
                .then()
                .statusCode(303)
                .header("Location", equalTo("/tickets/7K3-QFM?tab=history"))
                .extract()
                .cookie("sexton");
        with(session).get("/api/me").then().body("id", equalTo(House.BEN));
        request()
                .contentType(ContentType.URLENC)
                .post(link)
                .then()
                .statusCode(303)
                .header("Location", equalTo("/sign-in?error=expired_link"));
    }

    @Test
    void a_link_leads_to_this_site_alone() {
        request()
                .contentType(ContentType.URLENC)
                .post(mailed("stranger@example.org", "//evil.example/"))
                .then()
                .statusCode(303)
                .header("Location", equalTo("/"));
    }

    @Test
    void whom_an_admin_has_shut_out_is_told_so() {
        var link = mailed("mia.member@example.org", "/");
        installation.add(person(House.MIA).withActive(false));

        request()
                .contentType(ContentType.URLENC)
                .post(link)
                .then()
                .statusCode(303)
                .header("Location", equalTo("/sign-in?error=inactive"));
    }

    @Test
    void what_can_not_be_an_address_is_refused() {
        request()
                .contentType(ContentType.JSON)
                .body("{\"email\":\"nobody\"}")
                .post("/auth/email-link")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("violations.field", contains("email"));
    }

    @Test
    void the_mail_is_in_the_language_that_was_said_or_that_the_browser_asks_for() {
        var spoken = List.of(
                language("lena@example.org", "de-CH, fr;q=0.8", "it"),
                language("lena@example.org", "de-CH, fr;q=0.8", null),
                language("lena@example.org", "*", null));

        assertThat(spoken).extracting(Locale::toLanguageTag).containsExactly("it", "de-CH", "en");
    }

    private Locale language(String email, String understood, @Nullable String said) {
        request()
                .contentType(ContentType.JSON)
                .header("Accept-Language", understood)
                .body(said == null ? Map.of("email", email) : Map.of("email", email, "language", said))
                .post("/auth/email-link")
                .then()
                .statusCode(202);
        return mailbox.languages.stream().reduce((_, last) -> last).orElseThrow();
    }

    @Test
    void the_first_admin_says_who_they_are() {
        installation.add(person(House.ANNA).withActive(false));
        var token = new Token("printed on the console");
        installation.work.run(Actor.SYSTEM, () -> {
            installation.links.add(SignInLink.Setup.offered(Instant.parse("2026-03-29T09:00:00Z")), token.hash());
            return Outcome.ok(token);
        });
        request()
                .pathParam("token", token.value())
                .get("/auth/setup/{token}")
                .then()
                .statusCode(200);
        request()
                .pathParam("token", token.value())
                .formParam("name", "<b>Ada</b>")
                .formParam("email", "nobody")
                .post("/auth/setup/{token}")
                .then()
                .statusCode(400)
                .contentType(ContentType.HTML)
                .body(allOf(
                        containsString("&lt;b&gt;Ada"), containsString("role=\"alert\""), not(containsString("<b>"))));

        var session = request()
                .pathParam("token", token.value())
                .formParam("name", "Ada")
                .formParam("email", "ada@example.org")
                .post("/auth/setup/{token}")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/"))
                .extract()
                .cookie("sexton");
        with(session).get("/api/me").then().body("role", equalTo("admin")).body("name", equalTo("Ada"));
        request()
                .pathParam("token", token.value())
                .formParam("name", "Eve")
                .formParam("email", "eve@example.org")
                .post("/auth/setup/{token}")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/sign-in?error=expired_link"));
        installation.add(person(with(session).get("/api/me").path("id")).withActive(false));
    }

    @Test
    void without_an_issuer_its_button_leads_back() {
        for (var path : new String[] {"/auth/login", "/auth/callback?code=x&state=y"}) {
            request().get(path).then().statusCode(302).header("Location", equalTo("/sign-in?error=sign_in_failed"));
        }
    }

    @Test
    void the_pages_load_nothing_from_elsewhere() {
        assertThat(request()
                        .get("/auth/pages.css")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .doesNotContain("http", "@import", "url(");
    }
}
