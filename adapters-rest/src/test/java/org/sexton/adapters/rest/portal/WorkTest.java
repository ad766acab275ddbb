package org.sexton.adapters.rest.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.sexton.adapters.rest.testing.Desk.PROBLEM;
import static org.sexton.adapters.rest.testing.Portal.reference;
import static org.sexton.adapters.rest.testing.Portal.report;
import static org.sexton.adapters.rest.testing.Portal.reported;
import static org.sexton.adapters.rest.testing.Portal.staff;
import static org.sexton.adapters.rest.testing.Portal.stranger;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorkTest {

    private static final String LINK = "/api/tickets/{reference}/work-link";
    private static final String WORK = "/api/public/work/{secret}";

    private static String assigned(Map<String, Object> report) {
        var reference = reference(reported(report));
        staff().body(Map.of("name", "Bob"))
                .put("/api/tickets/{reference}/assignee", reference)
                .then()
                .statusCode(200);
        return reference;
    }

    private static String made(String reference) {
        var url = staff().body(Map.of("days", 7))
                .post(LINK, reference)
                .then()
                .statusCode(201)
                .body("name", equalTo("Bob"))
                .extract()
                .<String>path("url");
        assertThat(url).startsWith("http://desk.example/work/");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    @Test
    void whoever_has_it_sees_the_work_even_of_a_sensitive_ticket_and_says_when_it_is_done() {
        var reference = assigned(report("Lock of the safe", "description", "Jams", "sensitive", true));
        var secret = made(reference);

        stranger()
                .get(WORK, secret)
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .header("Referrer-Policy", "no-referrer")
                .body("", aMapWithSize(8))
                .body("reference", equalTo(reference))
                .body("description", equalTo("Jams"))
                .body("name", equalTo("Bob"))
                .body("status.phase", equalTo("open"));
        stranger().post(WORK + "/done", secret).then().statusCode(200).body("status.phase", equalTo("resolved"));
        staff().get("/api/tickets/{reference}", reference).then().body("status.phase", equalTo("resolved"));
    }

    @Test
    void its_address_is_told_once_and_a_repeated_request_makes_no_second_one() {
        var reference = assigned(report("Tap"));
        var first = staff().header("Idempotency-Key", "work-1").body(Map.of()).post(LINK, reference);
        var second = staff().header("Idempotency-Key", "work-1").body(Map.of()).post(LINK, reference);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.<String>path("url")).isEqualTo(first.path("url"));
        staff().get(LINK, reference).then().statusCode(200).body("url", nullValue());
    }

    @Test
    void an_ended_one_answers_as_one_that_never_was() {
        var reference = assigned(report("Lamp"));
        var secret = made(reference);
        staff().delete(LINK, reference).then().statusCode(204);

        var ended = stranger().get(WORK, secret).then().statusCode(404).contentType(PROBLEM);
        var never = stranger().get(WORK, "neverwas").then().statusCode(404).contentType(PROBLEM);
        assertThat(ended.extract().body().<String>path("detail"))
                .isEqualTo(never.extract().body().path("detail"));
        staff().delete(LINK, reference).then().statusCode(404);
    }

    @Test
    void where_nobody_is_named_there_is_none_to_make() {
        var reference = reference(reported(report("Gate")));

        staff().body(Map.of()).post(LINK, reference).then().statusCode(409).contentType(PROBLEM);
        staff().body(Map.of("days", 400))
                .post(LINK, assigned(report("Fence")))
                .then()
                .statusCode(400);
        stranger().body(Map.of()).post(LINK, reference).then().statusCode(401);
    }
}
