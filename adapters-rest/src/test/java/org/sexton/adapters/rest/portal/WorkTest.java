package org.sexton.adapters.rest.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.sexton.adapters.rest.testing.Desk.PROBLEM;
import static org.sexton.adapters.rest.testing.Portal.reference;
import static org.sexton.adapters.rest.testing.Portal.report;
import static org.sexton.adapters.rest.testing.Portal.reported;
import static org.sexton.adapters.rest.testing.Portal.somewhere;
import static org.sexton.adapters.rest.testing.Portal.staff;
import static org.sexton.adapters.rest.testing.Portal.stranger;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
                .body("", aMapWithSize(9))
                .body("reference", equalTo(reference))
                .body("description", equalTo("Jams"))
                .body("name", equalTo("Bob"))
                .body("status.phase", equalTo("open"));
        stranger().post(WORK + "/done", secret).then().statusCode(200).body("status.phase", equalTo("resolved"));
        staff().get("/api/tickets/{reference}", reference).then().body("status.phase", equalTo("resolved"));
    }

    private static String uploaded(String file) {
        return given().header("X-Forwarded-For", somewhere())
                .header("Content-Type", "image/jpeg")
                .body(file.getBytes(StandardCharsets.US_ASCII))
                .post("/api/public/photos")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    @Test
    void its_photos_are_seen_by_it_and_one_is_added_for_staff_to_approve() {
        var reference = assigned(report("Pipe", "photos", List.of(uploaded("PHOTO drips"))));
        var secret = made(reference);
        var url = "/api/public/work/%s/photos/".formatted(secret);
        stranger().get(WORK, secret).then().body("photos.url", contains(url + 1));

        var body = Map.of("token", uploaded("PHOTO dry"));
        for (int i = 0; i < 2; i++) {
            stranger()
                    .header("Idempotency-Key", "dry-" + secret)
                    .body(body)
                    .post(WORK + "/photos", secret)
                    .then()
                    .statusCode(201)
                    .header("Cache-Control", "private, no-store")
                    .body("photos.url", contains(url + 1, url + 2))
                    .body("photos.thumbnailUrl", contains(url + "1/thumbnail", url + "2/thumbnail"))
                    .body("photos[1]", aMapWithSize(4));
        }

        stranger()
                .get(url + 2)
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", "private, no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("ETag", nullValue())
                .body(equalTo("full PHOTO dry"));
        stranger().get(url + "1/thumbnail").then().statusCode(200).body(equalTo("thumb PHOTO drips"));
        staff().get("/api/tickets/{reference}/photos", reference).then().body("items.approved", contains(false, false));
        staff().get("/api/tickets/{reference}/events", reference)
                .then()
                .body("items[-1].actor.kind", equalTo("guest"))
                .body("items[-1].changes.field", contains("photo", "photo.by"))
                .body("items[-1].changes.to", contains("2", "Bob"));
        given().get("/api/public/tickets/{reference}", reference).then().body("photos", empty());
    }

    @Test
    void what_is_wrong_with_a_photo_is_told_and_a_sixth_is_one_too_many() {
        var tokens = Stream.of("1", "2", "3", "4", "5")
                .map(it -> uploaded("PHOTO " + it))
                .toList();
        var secret = made(assigned(report("Wall", "photos", tokens)));

        for (var body : List.of(Map.of(), Map.of("token", "neverwas"))) {
            stranger()
                    .body(body)
                    .post(WORK + "/photos", secret)
                    .then()
                    .statusCode(400)
                    .contentType(PROBLEM)
                    .body("violations.field", contains("token"));
        }
        stranger()
                .body(Map.of("token", uploaded("PHOTO 6")))
                .post(WORK + "/photos", secret)
                .then()
                .statusCode(400)
                .body("violations.code", contains("too_many"));
    }

    @Test
    void photos_of_an_ended_one_answer_as_those_that_never_were() {
        var reference = assigned(report("Roof", "photos", List.of(uploaded("PHOTO tiles"))));
        var other = made(assigned(report("Attic")));
        var secret = made(reference);
        stranger().get(WORK + "/photos/1", secret).then().statusCode(200);
        staff().delete(LINK, reference).then().statusCode(204);

        var details = new HashSet<String>();
        for (var path : List.of(secret + "/photos/1", other + "/photos/1", "neverwas/photos/1", other + "/photos/0")) {
            details.add(stranger()
                    .get("/api/public/work/" + path)
                    .then()
                    .statusCode(404)
                    .contentType(PROBLEM)
                    .extract()
                    .path("detail"));
        }
        assertThat(details).hasSize(1);
        stranger()
                .body(Map.of("token", uploaded("PHOTO late")))
                .post(WORK + "/photos", secret)
                .then()
                .statusCode(404);
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
