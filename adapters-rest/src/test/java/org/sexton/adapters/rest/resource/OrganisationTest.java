package org.sexton.adapters.rest.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.adapters.rest.testing.House;
import org.sexton.adapters.rest.testing.Portal;
import org.sexton.domain.administration.AdminEvent;

/** What an admin decides about the organisation, and what that means to everyone else. */
@QuarkusTest
class OrganisationTest {

    private static final String ORGANISATION = "/api/admin/organisation";
    private static final String PROBLEM = "application/problem+json";

    @Inject
    InMemoryInstallation in;

    private static ValidatableResponse decide(Map<String, ?> what) {
        return Portal.admin().body(what).patch(ORGANISATION).then();
    }

    @AfterEach
    void as_it_was() {
        decide(Map.of("name", "St Brendan's", "portal", "open", "reports", "at_once"))
                .statusCode(200);
    }

    /** All of an answer but the request's own id and the day. */
    private static String answer(String path, Object... values) {
        var answer = Portal.stranger().get(path, values).then().extract();
        return answer.statusCode() + answer.contentType() + answer.body().asString();
    }

    private static String missing(String path) {
        return answer(path, "000-000");
    }

    @Test
    void it_is_called_what_its_admin_calls_it() {
        decide(Map.of("name", "  St  Brendan & All Saints "))
                .statusCode(200)
                .body("name", equalTo("St Brendan & All Saints"))
                .body("portal", equalTo("open"))
                .body("reports", equalTo("at_once"));

        Portal.stranger().get("/api/public/config").then().body("name", equalTo("St Brendan & All Saints"));
        Portal.admin().get(ORGANISATION).then().statusCode(200).body("name", equalTo("St Brendan & All Saints"));
        var entry = in.adminLog.after(in.adminLog.head().sequence() - 1, 1).getFirst();
        assertThat(entry.subject().kind()).isEqualTo(AdminEvent.Kind.ORGANISATION);
        assertThat(entry.by().person()).hasToString(House.ANNA);
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        decide(Map.of("name", " ", "portal", "ajar", "reports", 7, "motto", "x"))
                .statusCode(400)
                .contentType(PROBLEM)
                .body("violations.field", containsInAnyOrder("name", "portal", "reports", "motto"));
    }

    @Test
    void a_closed_portal_answers_as_if_nothing_was_ever_reported_and_still_takes_reports() {
        var secret = Portal.reported(Portal.report("The vane creaks"));
        var reference = Portal.reference(secret);
        Portal.stranger().get(Portal.TICKETS + "/{reference}", reference).then().statusCode(200);

        decide(Map.of("portal", "closed")).statusCode(200).body("portal", equalTo("closed"));

        Portal.stranger().get("/api/public/config").then().body("portal", equalTo("closed"));
        for (var path : new String[] {
            Portal.TICKETS + "/{reference}",
            "/open311/v2/requests/{reference}.json",
            Portal.TICKETS + "/{reference}/photos/1"
        }) {
            assertThat(answer(path, reference)).startsWith("404").isEqualTo(missing(path));
        }
        Portal.stranger().body("{}").post(Portal.FOLLOW, reference).then().statusCode(404);
        Portal.stranger()
                .get(Portal.TICKETS)
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("total.value", equalTo(0));
        Portal.stranger()
                .get(Portal.TICKETS + "/similar?q=The vane creaks")
                .then()
                .statusCode(200)
                .body("items", empty());
        assertThat(Portal.stranger()
                        .get("/open311/v2/requests.json")
                        .then()
                        .extract()
                        .body()
                        .asString())
                .isEqualTo("[]");
        Portal.track(secret).statusCode(200).body("title", equalTo("The vane creaks"));
        Portal.track(Portal.reported(Portal.report("The bell rope frays"))).statusCode(200);

        decide(Map.of("portal", "open")).statusCode(200);

        Portal.stranger().get(Portal.TICKETS + "/{reference}", reference).then().statusCode(200);
        Portal.stranger().get(Portal.TICKETS).then().body("items", not(empty()));
    }

    @Test
    void after_triage_a_report_appears_when_staff_move_it_on() {
        decide(Map.of("reports", "after_triage")).statusCode(200).body("reports", equalTo("after_triage"));
        var reference = Portal.reference(Portal.reported(Portal.report("The gargoyle wobbles")));
        assertThat(answer(Portal.TICKETS + "/{reference}", reference))
                .isEqualTo(missing(Portal.TICKETS + "/{reference}"));
        int awaiting = Portal.admin().get(ORGANISATION).then().extract().path("awaiting");
        assertThat(awaiting).isPositive();

        Portal.staffChange(reference, "{\"priority\":\"high\"}");
        Portal.stranger().get(Portal.TICKETS + "/{reference}", reference).then().statusCode(404);
        Portal.staffChange(reference, "{\"status\":\"open\"}");

        Portal.stranger().get(Portal.TICKETS + "/{reference}", reference).then().statusCode(200);
        Portal.admin().get(ORGANISATION).then().body("awaiting", equalTo(awaiting - 1));
    }
}
