package org.sexton.adapters.rest.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sexton.adapters.rest.testing.Desk.PROBLEM;
import static org.sexton.adapters.rest.testing.Desk.TICKET;
import static org.sexton.adapters.rest.testing.Desk.TICKETS;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.adapters.rest.testing.EventStream;
import org.sexton.adapters.rest.testing.House;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;
import org.sexton.domain.person.Session;
import org.sexton.domain.shared.Outcome;

/** What those who follow are told, and for how long. */
@QuarkusTest
class StreamHttpTest {

    @Inject
    InMemoryInstallation installation;

    private String session = "";

    @BeforeEach
    void signIn() {
        session = signIn("staff");
    }

    @AfterEach
    void asBefore() {
        installation.add(ben().withRole(Role.STAFF).withActive(true));
        as(session).delete("/api/me/sessions");
    }

    private Person ben() {
        return installation
                .people
                .find(new PersonId(UUID.fromString(House.BEN)))
                .orElseThrow();
    }

    private static String signIn(String account) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("account", account))
                .post("/auth/demo")
                .cookie("sexton");
    }

    private static RequestSpecification as(String session) {
        return given().cookie("sexton", session).contentType(ContentType.JSON);
    }

    private String opened(String title) {
        return as(session)
                .body(Map.of("title", title, "description", ""))
                .post(TICKETS)
                .path("reference");
    }

    private void rename(String reference, String title) {
        as(session).body(Map.of("title", title)).patch(TICKET, reference).then().statusCode(200);
    }

    private static String data(String reference, int version) {
        return "{\"reference\":\"" + reference + "\",\"version\":" + version + "}";
    }

    @Test
    void it_is_a_stream_of_events_that_nothing_on_the_way_keeps_or_gathers() throws Exception {
        try (var stream = EventStream.open(session)) {
            var headers = stream.response().headers();

            assertThat(stream.response().statusCode()).isEqualTo(200);
            assertThat(headers.firstValue("Content-Type")).contains("text/event-stream");
            assertThat(headers.firstValue("Cache-Control")).contains("no-store");
            assertThat(headers.firstValue("X-Accel-Buffering")).contains("no");
            assertThat(headers.firstValue("X-Request-Id")).isPresent();
            assertThat(stream.next()).containsKeys("id", "retry", "").doesNotContainKeys("event", "data");
        }
    }

    @Test
    void what_is_opened_and_changed_is_told_with_its_version_and_nothing_else() throws Exception {
        try (var stream = EventStream.open(session);
                var admins = EventStream.open(signIn("admin"))) {
            var reference = opened("Door");
            for (var each : new EventStream[] {stream, admins}) {
                assertThat(each.nextEvent())
                        .containsEntry("event", "ticket")
                        .containsEntry("data", data(reference, 1))
                        .containsOnlyKeys("event", "data", "id");
            }
            rename(reference, "Gate");

            assertThat(stream.nextEvent()).containsEntry("data", data(reference, 2));
        }
    }

    @Test
    void whoever_was_cut_off_goes_on_where_they_were() throws Exception {
        String seen;
        try (var stream = EventStream.open(session)) {
            opened("Seen");
            seen = stream.nextEvent().get("id");
        }
        var missed = opened("Missed");

        try (var stream = EventStream.open(session, seen)) {
            assertThat(stream.next()).doesNotContainKey("id");
            assertThat(stream.nextEvent())
                    .containsEntry("data", data(missed, 1))
                    .containsKey("id");
        }
    }

    @Test
    void whoever_comes_from_nowhere_is_told_to_read_again() throws Exception {
        try (var stream = EventStream.open(session, "invented")) {
            assertThat(stream.nextEvent()).containsEntry("event", "reset").containsKeys("id", "data");
            var reference = opened("Door");

            assertThat(stream.nextEvent()).containsEntry("data", data(reference, 1));
        }
    }

    @Test
    void a_quiet_stream_says_that_it_stands_and_where() throws Exception {
        try (var stream = EventStream.open(session)) {
            var begin = stream.next();

            assertThat(stream.next()).containsEntry("id", begin.get("id")).containsOnlyKeys("id", "");
            assertThat(stream.next()).containsOnlyKeys("id", "");
        }
    }

    @Test
    void it_ends_when_the_session_is_signed_out_and_nobody_elses_does() throws Exception {
        try (var stream = EventStream.open(session);
                var others = EventStream.open(signIn("admin"))) {
            as(session).post("/auth/logout").then().statusCode(204);

            assertThat(stream.ends()).isTrue();
            session = signIn("staff");
            var reference = opened("Door");
            assertThat(others.nextEvent()).containsEntry("data", data(reference, 1));
        }
    }

    @Test
    void it_ends_when_the_session_is_revoked_from_elsewhere() throws Exception {
        try (var stream = EventStream.open(session)) {
            as(signIn("staff")).delete("/api/me/sessions").then().statusCode(204);

            assertThat(stream.ends()).isTrue();
        }
    }

    @Test
    void it_ends_when_the_role_is_taken_away_or_its_owner_shut_out() throws Exception {
        try (var stream = EventStream.open(session)) {
            installation.add(ben().withRole(Role.MEMBER));

            assertThat(stream.ends()).isTrue();
        }
        installation.add(ben().withRole(Role.STAFF));
        try (var stream = EventStream.open(session)) {
            installation.add(ben().withActive(false));

            assertThat(stream.ends()).isTrue();
        }
    }

    @Test
    void it_ends_when_the_session_expires() throws Exception {
        try (var stream = EventStream.open(session)) {
            installation.work.run(Actor.SYSTEM, () -> {
                installation.sessions.of(ben().id()).forEach(it -> installation.sessions.note(expired(it)));
                return Outcome.ok(true);
            });

            assertThat(stream.ends()).isTrue();
        }
    }

    private static Session expired(Session it) {
        return new Session(
                it.id(), it.person(), it.method(), it.client(), it.createdAt(), it.lastSeenAt(), Instant.EPOCH);
    }

    @Test
    void members_and_guests_are_told_why_not_as_a_problem() {
        as(signIn("member"))
                .accept("text/event-stream")
                .get("/api/stream")
                .then()
                .statusCode(403)
                .contentType(PROBLEM);
        given().accept("text/event-stream")
                .get("/api/stream")
                .then()
                .statusCode(401)
                .contentType(PROBLEM);
    }

    @Test
    void one_session_opens_no_more_streams_than_a_person_has_windows() throws Exception {
        var open = new ArrayList<EventStream>();
        try {
            for (int i : IntStream.range(0, LiveStreams.MOST_OF_A_SESSION).toArray()) {
                open.add(EventStream.open(session));
                assertThat(open.get(i).response().statusCode()).isEqualTo(200);
            }
            as(session)
                    .accept("text/event-stream")
                    .get("/api/stream")
                    .then()
                    .statusCode(429)
                    .contentType(PROBLEM);
        } finally {
            open.forEach(EventStream::close);
        }
    }
}
