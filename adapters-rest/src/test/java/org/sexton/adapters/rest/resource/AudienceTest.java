package org.sexton.adapters.rest.resource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.sexton.adapters.rest.testing.Desk.PROBLEM;
import static org.sexton.adapters.rest.testing.Desk.TICKET;
import static org.sexton.adapters.rest.testing.Desk.TICKETS;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.rest.testing.House;

/** Who may call what. */
@QuarkusTest
class AudienceTest {

    private static void eachStaffCall(Consumer<Response> check) {
        Stream.of(
                        given().get(TICKETS),
                        given().contentType("application/json").body("{}").post(TICKETS),
                        given().get(TICKET, "000-000"),
                        given().contentType("application/json").body("{}").patch(TICKET, "000-000"),
                        given().contentType("application/json").body("{}").put(TICKET + "/assignee", "000-000"),
                        given().delete(TICKET + "/assignee", "000-000"),
                        given().get(TICKET + "/events", "000-000"),
                        given().get(TICKET + "/comments", "000-000"),
                        given().get(TICKET + "/mails", "000-000"),
                        given().contentType("application/json").body("{}").post(TICKET + "/comments", "000-000"),
                        given().contentType("application/json")
                                .body("{}")
                                .patch(TICKET + "/comments/0198a000-0000-7000-8000-0000000000ff", "000-000"),
                        given().delete(TICKET + "/tracking-links", "000-000"),
                        given().get(TICKET + "/photos", "000-000"),
                        given().contentType("application/json").body("{}").post(TICKET + "/photos", "000-000"),
                        given().get(TICKET + "/photos/1", "000-000"),
                        given().get(TICKET + "/photos/1/thumbnail", "000-000"),
                        given().contentType("application/json").body("{}").put(TICKET + "/photos/1", "000-000"),
                        given().delete(TICKET + "/photos/1", "000-000"),
                        given().contentType("application/json").body("{}").post(TICKET + "/merge", "000-000"),
                        given().delete(TICKET + "/merge", "000-000"),
                        given().get(TICKET + "/links", "000-000"),
                        given().get(TICKET + "/similar", "000-000"),
                        given().put(TICKET + "/related/000-001", "000-000"),
                        given().delete(TICKET + "/related/000-001", "000-000"),
                        given().get("/api/insights"),
                        given().get("/api/insights/weeks.csv"),
                        given().get("/api/staff"),
                        given().contentType("application/json").body("{}").post("/api/staff/mentions"),
                        given().get("/api/stream"))
                .forEach(check);
    }

    @Test
    void without_a_session_staff_calls_are_401() {
        eachStaffCall(answer -> answer.then()
                .statusCode(401)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:sexton:problem:not-signed-in")));
    }

    @Test
    @TestSecurity(user = House.MIA, roles = "member")
    void for_a_member_staff_calls_are_403() {
        eachStaffCall(answer -> answer.then()
                .statusCode(403)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:sexton:problem:not-allowed")));
    }

    private static void eachAdminCall(Consumer<Response> check) {
        Stream.of("statuses", "categories", "locations")
                .map(kind -> "/api/admin/" + kind)
                .flatMap(path -> Stream.of(
                        given().get(path),
                        given().contentType("application/json").body("{}").post(path),
                        given().contentType("application/json").body("{}").patch(path + "/new"),
                        given().delete(path + "/new")))
                .forEach(check);
        var one = "/api/admin/imports/" + House.MIA;
        Stream.of(
                        given().get("/api/admin/imports"),
                        given().contentType("text/csv").body("title\nLamp\n").post("/api/admin/imports?name=a.csv"),
                        given().get(one),
                        given().contentType("application/json").body("{}").patch(one),
                        given().delete(one),
                        given().post(one + "/dry-run"),
                        given().post(one + "/start"),
                        given().post(one + "/undo"),
                        given().get(one + "/words"),
                        given().get(one + "/problems"))
                .forEach(check);
        check.accept(given().get("/api/admin/locations/hall/qr.svg"));
        Stream.of(
                        given().get("/api/admin/organisation"),
                        given().contentType("application/json").body("{}").patch("/api/admin/organisation"),
                        given().get("/api/admin/audit"),
                        given().get("/api/admin/audit/verify"),
                        given().contentType("application/json").body("{}").post("/api/admin/erasures/preview"),
                        given().contentType("application/json").body("{}").post("/api/admin/erasures"),
                        given().get("/api/admin/users/" + House.MIA + "/data"),
                        given().contentType("application/json").body("{}").post("/api/admin/personal-data"),
                        given().get("/api/admin/users"),
                        given().contentType("application/json").body("{}").post("/api/admin/users"),
                        given().contentType("application/json").body("{}").patch("/api/admin/users/" + House.MIA),
                        given().post("/api/admin/users/" + House.MIA + "/invitation"),
                        given().get("/api/admin/users/" + House.MIA + "/sessions"),
                        given().delete("/api/admin/users/" + House.MIA + "/sessions"),
                        given().delete("/api/admin/users/" + House.MIA + "/sessions/" + House.MIA))
                .forEach(check);
    }

    @Test
    void without_a_session_admin_calls_are_401() {
        eachAdminCall(answer -> answer.then()
                .statusCode(401)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:sexton:problem:not-signed-in")));
    }

    @Test
    @TestSecurity(
            user = House.BEN,
            roles = {"member", "staff"})
    void for_staff_admin_calls_are_403() {
        eachAdminCall(answer -> answer.then()
                .statusCode(403)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:sexton:problem:not-allowed")));
    }

    @Test
    @TestSecurity(
            user = House.ANNA,
            roles = {"member", "staff", "admin"})
    void an_admin_may_all_that_staff_may() {
        given().get(TICKETS).then().statusCode(200);
    }

    @Test
    void anyone_learns_what_a_page_needs_before_they_sign_in() {
        given().get("/api/public/config")
                .then()
                .statusCode(200)
                .body("name", equalTo("St Brendan's"))
                .body("portal", equalTo("open"))
                .body("signIn.oidc", nullValue())
                .body("signIn.demo", containsInAnyOrder("admin", "staff", "member"))
                .body("signIn.emailLink", equalTo(false))
                .body("categories.key", containsInAnyOrder("doors", "heating"))
                .body("locations.key", contains("hall", "kitchen"))
                .body("locations.label", contains("Parish hall", "Parish hall / Kitchen"))
                .body("locations.parent", contains(nullValue(), equalTo("hall")))
                .body("statuses.key", contains("new", "open", "resolved"))
                .body("statuses.phase", contains("open", "open", "resolved"));
    }
}
