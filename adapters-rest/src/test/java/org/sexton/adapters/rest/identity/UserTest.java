package org.sexton.adapters.rest.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.adapters.rest.testing.House;

/** People as an admin decides about them. */
@QuarkusTest
@TestSecurity(user = House.ANNA, roles = "admin")
class UserTest {

    private static final String USERS = "/api/admin/users";
    private static final String PROBLEM = "application/problem+json";

    @Inject
    InMemoryInstallation installation;

    private static RequestSpecification sending(Map<String, ?> body) {
        return given().contentType("application/json").body(body);
    }

    private static String invited(String email) {
        return sending(Map.of("email", email, "role", "staff"))
                .post(USERS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void somebody_is_invited_with_a_role_before_they_come() {
        sending(Map.of("email", "Una@Example.org", "role", "staff"))
                .post(USERS)
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("email", equalTo("una@example.org"))
                .body("name", equalTo("una"))
                .body("role", equalTo("staff"))
                .body("active", equalTo(true))
                .body("lastSignInAt", nullValue())
                .body("openTickets", equalTo(0));

        assertThat(installation.deliveries.pending())
                .filteredOn(mail -> mail.to().address().value().equals("una@example.org"))
                .extracting(mail -> mail.message().kind())
                .containsExactly("invitation");
        sending(Map.of("email", "una@example.org", "role", "admin"))
                .post(USERS)
                .then()
                .statusCode(409)
                .contentType(PROBLEM);
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        sending(Map.of("email", "nobody", "role", "pope", "other", 1))
                .post(USERS)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("violations.field", containsInAnyOrder("email", "role", "other"));
        sending(Map.of("role", "pope", "active", "maybe"))
                .patch(USERS + "/" + House.MIA)
                .then()
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("role", "active"));
    }

    @Test
    void who_is_awaited_is_invited_again() {
        var id = invited("vic@example.org");

        given().post(USERS + "/" + id + "/invitation").then().statusCode(200).body("id", equalTo(id));
        given().post(USERS + "/nobody/invitation").then().statusCode(404).contentType(PROBLEM);
    }

    @Test
    void the_last_admin_stays() {
        for (var body : new Map<?, ?>[] {Map.of("role", "staff"), Map.of("active", false)}) {
            given().contentType("application/json")
                    .body(body)
                    .patch(USERS + "/" + House.ANNA)
                    .then()
                    .statusCode(409)
                    .contentType(PROBLEM)
                    .body("detail", endsWith("there is always one."));
        }
    }

    @Test
    void a_person_is_given_a_role_and_shut_out() {
        var id = invited("wil@example.org");

        sending(Map.of("role", "member", "active", false))
                .patch(USERS + "/" + id)
                .then()
                .statusCode(200)
                .body("role", equalTo("member"))
                .body("active", equalTo(false));
        given().post(USERS + "/" + id + "/invitation").then().statusCode(409);
        given().get(USERS + "/" + id + "/sessions").then().statusCode(200).body("items", hasSize(0));
        given().delete(USERS + "/" + id + "/sessions").then().statusCode(204);
        given().delete(USERS + "/" + id + "/sessions/" + id).then().statusCode(404);
        given().get(USERS + "/" + House.MIA.replace('c', 'd') + "/sessions")
                .then()
                .statusCode(404);
    }

    @Test
    void people_are_listed_page_by_page() {
        invited("xa.page@example.org");
        invited("xb.page@example.org");

        var first = given().get(USERS + "?q=.page@&limit=1").then().statusCode(200);
        first.body("items.email", equalTo(List.of("xb.page@example.org"))).body("total.value", equalTo(2));
        String next = first.extract().path("next");
        given().get(USERS + "?q=.page@&limit=1&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items.email", equalTo(List.of("xa.page@example.org")))
                .body("next", nullValue());
        given().get(USERS + "?cursor=" + next).then().statusCode(400);
        given().get(USERS + "?role=pope").then().statusCode(400).contentType(PROBLEM);
        given().get(USERS + "?role=admin&q=Anna").then().body("items.name", equalTo(List.of("Anna Admin")));
        given().get(USERS + "?role=staff&q=Anna").then().body("items", equalTo(List.of()));
    }
}
