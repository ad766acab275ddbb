package org.sexton.adapters.rest.resource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.sexton.adapters.rest.testing.Desk.PROBLEM;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.rest.testing.House;
import org.sexton.application.port.out.TicketExport;

@QuarkusTest
@TestSecurity(user = House.ANNA, roles = "admin")
class ExportTest {

    private static final String EXPORT = "/api/admin/export/tickets";
    private static final String HEADER = String.join(",", TicketExport.COLUMNS) + "\r\n";

    private static String opened(String title) {
        return given().contentType("application/json")
                .body("{\"title\": \"" + title + "\", \"description\": \"\"}")
                .post("/api/tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
    }

    @Test
    void is_a_csv_with_a_header_to_be_saved_as_a_file() {
        var word = "w" + UUID.randomUUID().toString().substring(0, 8);
        var reference = opened("=" + word);

        var answer = given().queryParam("q", word).get(EXPORT);

        answer.then()
                .statusCode(200)
                .header("Content-Type", "text/csv; charset=utf-8; header=present")
                .header(
                        "Content-Disposition",
                        matchesPattern("attachment; filename=\"tickets-\\d{4}-\\d\\d-\\d\\d\\.csv\""))
                .header("Cache-Control", "no-store")
                .header("X-Total-Count", "1");
        assertThat(answer.asString())
                .startsWith(HEADER + reference + ",'=" + word + ",\"\",new,New,open,")
                .endsWith("\r\n");
    }

    @Test
    void begins_with_a_byte_order_mark_where_it_was_asked_for() {
        assertThat(given().queryParam("q", "nothing has this")
                        .queryParam("bom", true)
                        .get(EXPORT)
                        .asByteArray())
                .startsWith(0xEF, 0xBB, 0xBF, 'r', 'e', 'f');
    }

    @Test
    void answers_filters_that_are_not_understood_with_a_problem_and_no_file() {
        given().queryParam("phase", "half")
                .queryParam("createdFrom", "yesterday")
                .get(EXPORT)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("violations.field", hasItems("phase", "createdFrom"));
    }

    @Test
    void gives_its_place_back_each_time() {
        for (int i = 0; i < 5; i++) {
            given().queryParam("q", "nothing has this")
                    .get(EXPORT)
                    .then()
                    .statusCode(200)
                    .body(startsWith(HEADER));
            given().queryParam("phase", "half").get(EXPORT).then().statusCode(400);
        }
    }

    @Test
    void asked_for_its_head_alone_it_holds_nothing() {
        for (int i = 0; i < 5; i++) {
            given().queryParam("q", "nothing has this")
                    .head(EXPORT)
                    .then()
                    .statusCode(200)
                    .header("X-Total-Count", "0");
        }
        given().queryParam("q", "nothing has this").get(EXPORT).then().statusCode(200);
    }

    @Test
    @TestSecurity(user = House.BEN, roles = "staff")
    void is_for_admins_alone() {
        given().get(EXPORT).then().statusCode(403).contentType(PROBLEM);
    }
}
