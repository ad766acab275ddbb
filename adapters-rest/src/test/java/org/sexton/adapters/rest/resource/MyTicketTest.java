package org.sexton.adapters.rest.resource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.sexton.adapters.rest.testing.Desk.PROBLEM;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.adapters.rest.testing.House;
import org.sexton.adapters.rest.testing.Public;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;

/** What people see of their own reports. */
@QuarkusTest
class MyTicketTest {

    /** Reports in this class alone: what others of these tests report would be theirs. */
    private static final String NOA = "0198a000-0000-7000-8000-0000000000aa";

    @Inject
    Public desk;

    @Inject
    InMemoryInstallation in;

    private static ValidatableResponse mine(Object... parameters) {
        var request = given();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i].toString(), parameters[i + 1]);
        }
        return request.get("/api/my/tickets").then();
    }

    private Person person(String id) {
        return in.people.find(new PersonId(UUID.fromString(id))).orElseThrow();
    }

    @Test
    void without_a_session_there_is_nothing_of_ones_own() {
        mine().statusCode(401).contentType(PROBLEM);
    }

    @Test
    @TestSecurity(user = NOA, roles = "member")
    void a_person_sees_what_they_reported_hidden_or_not_and_nothing_of_what_staff_do() {
        var noa = new Person(
                new PersonId(UUID.fromString(NOA)),
                new EmailAddress("noa.new@example.org"),
                true,
                "Noa New",
                Role.MEMBER,
                true,
                Instant.parse("2026-01-01T00:00:00Z"));
        in.add(noa);
        desk.opened("Of the desk");
        var open = desk.reported(noa, "Call me on 0151 496 0185", false);
        var hidden = desk.reported(noa, "Among us", true);

        var page = mine().statusCode(200)
                .header("Cache-Control", "private, no-store")
                .header("ETag", nullValue())
                .body("items.reference", contains(hidden, open))
                .body("items.sensitive", contains(true, false))
                .body("items[1].title", equalTo("Call me on 0151 496 0185"))
                .body("total.value", equalTo(2))
                .body("next", nullValue())
                .extract()
                .jsonPath();

        assertThat(page.getMap("items[0]"))
                .containsOnlyKeys(
                        "reference",
                        "title",
                        "description",
                        "status",
                        "category",
                        "location",
                        "sensitive",
                        "merged",
                        "createdAt",
                        "updatedAt",
                        "resolvedAt");
    }

    @Test
    @TestSecurity(
            user = House.ANNA,
            roles = {"member", "staff", "admin"})
    void pages_of_ones_own_follow_each_other_and_a_cursor_is_nobody_elses() {
        var first = desk.reported(person(House.ANNA), "First", false);
        var second = desk.reported(person(House.ANNA), "Second", false);

        String next = mine("limit", 1)
                .body("items.reference", contains(second))
                .extract()
                .path("next");
        mine("limit", 1, "cursor", next).body("items.reference", contains(first));
        given().queryParam("cursor", next)
                .get(Public.TICKETS)
                .then()
                .statusCode(400)
                .body("violations.field", contains("cursor"));
    }
}
