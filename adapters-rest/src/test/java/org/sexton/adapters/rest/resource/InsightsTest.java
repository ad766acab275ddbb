package org.sexton.adapters.rest.resource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.adapters.rest.testing.Desk;
import org.sexton.adapters.rest.testing.House;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Category;

/** How the work goes, as the desk sees it. */
@QuarkusTest
@TestSecurity(user = House.BEN, roles = "staff")
class InsightsTest {

    private static final String INSIGHTS = "/api/insights";

    @Inject
    InMemoryInstallation in;

    @Test
    void a_new_ticket_counts_as_young_and_in_the_current_week() {
        Desk.opened("Sundial is slow");

        given().get(INSIGHTS + "?weeks=3")
                .then()
                .statusCode(200)
                .body("ages.age", contains("up_to_a_week", "up_to_a_month", "up_to_a_quarter", "up_to_a_year", "older"))
                .body("ages[0].tickets", greaterThan(0))
                .body("weeks", hasSize(3))
                .body("weeks[2].opened", greaterThan(0));
        given().get(INSIGHTS).then().statusCode(200).body("weeks", hasSize(26));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "105", "-1", "many"})
    void a_time_without_bounds_is_refused(String weeks) {
        given().get(INSIGHTS + "?weeks=" + weeks)
                .then()
                .statusCode(400)
                .contentType(Desk.PROBLEM)
                .body("violations.field", contains("weeks"));
    }

    @Test
    void each_chart_is_exported_and_no_label_is_a_formula() {
        in.add(List.of(new Category(new Key("sums"), "=1+\"1\", 2")), List.of());
        Desk.create(Map.of("title", "Sum", "description", "", "category", "sums"))
                .statusCode(201);

        for (var chart : List.of("ages", "places", "categories", "weeks", "times")) {
            given().get(INSIGHTS + "/" + chart + ".csv?weeks=2")
                    .then()
                    .statusCode(200)
                    .contentType(containsString("text/csv"))
                    .header("Content-Disposition", equalTo("attachment; filename=\"" + chart + ".csv\""));
        }
        assertThat(given().get(INSIGHTS + "/categories.csv").body().asString())
                .startsWith("category,tickets\r\n")
                .contains("\"'=1+\"\"1\"\", 2\",1\r\n");
        given().get(INSIGHTS + "/secrets.csv").then().statusCode(404).contentType(Desk.PROBLEM);
    }
}
