package org.sexton.adapters.rest.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.sexton.adapters.rest.testing.Desk.PROBLEM;
import static org.sexton.adapters.rest.testing.Portal.TICKETS;
import static org.sexton.adapters.rest.testing.Portal.reference;
import static org.sexton.adapters.rest.testing.Portal.report;
import static org.sexton.adapters.rest.testing.Portal.reported;
import static org.sexton.adapters.rest.testing.Portal.send;
import static org.sexton.adapters.rest.testing.Portal.somewhere;
import static org.sexton.adapters.rest.testing.Portal.staff;
import static org.sexton.adapters.rest.testing.Portal.staffChange;
import static org.sexton.adapters.rest.testing.Portal.track;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PhotoTest {

    private static final String PHOTOS = "/api/public/photos";
    private static final String DESK = "/api/tickets/{reference}/photos";

    private static ValidatableResponse upload(String file) {
        return upload(file, "image/jpeg");
    }

    private static ValidatableResponse upload(String file, String type) {
        return given().header("X-Forwarded-For", somewhere())
                .header("Content-Type", type)
                .body(file.getBytes(StandardCharsets.US_ASCII))
                .post(PHOTOS)
                .then();
    }

    private static String uploaded(String file) {
        return upload(file).statusCode(201).extract().path("token");
    }

    /** Answers the secret of the private link. */
    private static String reportedWith(String... files) {
        var tokens = List.of(files).stream().map(PhotoTest::uploaded).toList();
        return reported(report("Door", "photos", tokens));
    }

    private static void approve(String reference, int number, boolean approved) {
        staff().body(Map.of("approved", approved))
                .put(DESK + "/{number}", reference, number)
                .then()
                .statusCode(200)
                .body("approved", equalTo(approved));
    }

    private static Response publicPhoto(String reference, Object rank) {
        return given().get(TICKETS + "/{reference}/photos/{rank}", reference, rank);
    }

    @Test
    void a_photo_is_taken_by_a_report_and_seen_by_everyone_once_staff_approved_it() {
        upload("PHOTO of a door")
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("token", notNullValue())
                .body("width", equalTo(2048))
                .body("height", equalTo(1024));
        var secret = reportedWith("PHOTO one", "PHOTO two");
        var reference = reference(secret);

        given().get(TICKETS + "/{reference}", reference).then().statusCode(200).body("photos", empty());
        publicPhoto(reference, 1).then().statusCode(404).contentType(PROBLEM).header("Cache-Control", "no-store");
        staff().get(DESK, reference)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("items.number", contains(1, 2))
                .body("items.side", contains("reporter", "reporter"))
                .body("items.approved", contains(false, false))
                .body(
                        "items.url",
                        contains(
                                "/api/tickets/%s/photos/1".formatted(reference),
                                "/api/tickets/%s/photos/2".formatted(reference)));
        assertThat(staff().get(DESK + "/2", reference).asString()).isEqualTo("full PHOTO two");

        approve(reference, 2, true);

        var url = "/api/public/tickets/%s/photos/1".formatted(reference);
        given().get(TICKETS + "/{reference}", reference)
                .then()
                .body("photos.url", contains(url))
                .body("photos.thumbnailUrl", contains(url + "/thumbnail"))
                .body("photos[0].width", equalTo(2048))
                .body("photos[0].keySet()", hasSize(4));
        var tag = given().get(url)
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", "public, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .body(equalTo("full PHOTO two"))
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get(url).then().statusCode(304).header("ETag", tag);
        given().get(url + "/thumbnail").then().statusCode(200).body(equalTo("thumb PHOTO two"));
    }

    @Test
    void the_reporter_sees_their_photos_approved_or_not_and_no_cache_keeps_them() {
        var secret = reportedWith("PHOTO mine");
        var url = "/api/public/track/%s/photos/1".formatted(secret);

        track(secret).body("photos.url", contains(url)).body("photos.approved", contains(false));
        given().header("X-Forwarded-For", somewhere())
                .get(url)
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", "private, no-store")
                .header("Referrer-Policy", "no-referrer")
                .body(equalTo("full PHOTO mine"));
        given().get(url + "/thumbnail").then().body(equalTo("thumb PHOTO mine"));
        given().get(url.replace("/1", "/2")).then().statusCode(404);
        approve(reference(secret), 1, true);
        track(secret).body("photos.approved", contains(true));
    }

    @Test
    void the_reporter_sees_of_the_staffs_photos_what_they_show() {
        var secret = reportedWith();
        var reference = reference(secret);
        for (boolean approved : new boolean[] {false, true}) {
            staff().body(Map.of("token", uploaded("PHOTO " + approved), "approved", approved))
                    .post(DESK, reference)
                    .then()
                    .statusCode(201);
        }

        track(secret).body("photos", hasSize(1));
        assertThat(given().get("/api/public/track/{secret}/photos/1", secret).asString())
                .isEqualTo("full PHOTO true");
    }

    @Test
    void whatever_is_not_for_everyone_is_answered_like_what_is_not_there() {
        var waits = reference(reportedWith("PHOTO hidden"));
        var sensitive = reference(reportedWith("PHOTO sensitive"));
        approve(sensitive, 1, true);
        publicPhoto(sensitive, 1).then().statusCode(200);
        staffChange(sensitive, "{\"sensitive\":true}");
        var hidden = reference(reportedWith("PHOTO hidden again"));
        approve(hidden, 1, true);
        approve(hidden, 1, false);
        var removed = reference(reportedWith("PHOTO removed"));
        approve(removed, 1, true);
        staff().delete(DESK + "/1", removed).then().statusCode(204);

        var answers = new HashSet<String>();
        for (var reference : List.of(waits, sensitive, hidden, removed, "7K3-QFM", "nonsense")) {
            for (Object rank : List.of(1, 2, 0, -1, "x", "1e3", 99_999_999)) {
                answers.add(written(publicPhoto(reference, rank)));
                answers.add(written(given().get(TICKETS + "/{reference}/photos/{rank}/thumbnail", reference, rank)));
            }
        }

        assertThat(answers).hasSize(1).first().asString().startsWith("404");
    }

    private static String written(Response answer) {
        var headers = new TreeMap<String, String>();
        answer.headers().forEach(header -> headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue()));
        headers.keySet().removeAll(List.of("x-request-id", "date"));
        return answer.statusCode() + " " + headers + " " + answer.asString();
    }

    @Test
    void a_sensitive_ticket_shows_its_reporter_what_is_theirs() {
        var secret = reported(report("Safe", "sensitive", true, "photos", List.of(uploaded("PHOTO of a safe"))));

        track(secret).body("photos", hasSize(1));
        given().get("/api/public/track/{secret}/photos/1", secret).then().statusCode(200);
    }

    @Test
    void a_file_that_is_no_picture_is_refused_whatever_it_calls_itself() {
        upload("<script>")
                .statusCode(400)
                .contentType(PROBLEM)
                .body("violations.field", contains("photo"))
                .body("violations.code", contains("unknown_kind"));
        upload("PHOTO", "application/octet-stream").statusCode(201);
        upload("PHOTO", "image/x-of-tomorrow").statusCode(201);
        upload("PHOTO", "text/html").statusCode(415).contentType(PROBLEM);
        upload("{}", "application/json").statusCode(415).contentType(PROBLEM);
    }

    @Test
    void a_file_of_ten_megabytes_is_taken_and_none_that_is_larger() {
        var largest = "PHOTO" + "x".repeat(10 * 1024 * 1024 - 5);

        upload(largest).statusCode(201);
        upload(largest + "x").statusCode(413).contentType(PROBLEM);
        given().contentType("image/jpeg")
                .body(new byte[1_100_000])
                .post(PHOTOS + "/else")
                .then()
                .statusCode(413)
                .contentType(PROBLEM);
    }

    @Test
    void a_report_names_photos_that_are_there_and_no_more_than_five() {
        var kept = uploaded("PHOTO");

        send(report("Door", "photos", List.of(kept, "unknown")))
                .statusCode(400)
                .body("violations.field", contains("photos[1]"))
                .body("violations.code", contains("gone"));
        send(report("Door", "photos", Collections.nCopies(6, kept)))
                .statusCode(400)
                .body("violations.field", contains("photos"))
                .body("violations.code", contains("too_many"));
        send(report("Door", "photos", List.of(kept, kept))).statusCode(400);
        send(report("Door", "photos", List.of(kept))).statusCode(201);
        send(report("Door", "photos", List.of(kept))).statusCode(400);
    }

    @Test
    void a_report_that_is_sent_again_is_the_same_with_its_photos() {
        var report = report("Door", "photos", List.of(uploaded("PHOTO")));
        var urls = new HashSet<String>();
        for (int i = 0; i < 2; i++) {
            urls.add(given().header("X-Forwarded-For", somewhere())
                    .contentType("application/json")
                    .header("Idempotency-Key", "0123456789-0123456789-photos")
                    .body(report)
                    .post(TICKETS)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("trackingUrl"));
        }

        assertThat(urls).hasSize(1);
    }

    @Test
    void a_neighbourhood_uploads_so_much_and_no_more() {
        var address = somewhere();
        int status = 0;
        for (int i = 0; i < 301; i++) {
            status = given().header("X-Forwarded-For", address)
                    .contentType("image/jpeg")
                    .body("<script>".getBytes(StandardCharsets.US_ASCII))
                    .post(PHOTOS)
                    .statusCode();
        }

        assertThat(status).isEqualTo(429);
    }

    @Test
    void staff_decide_on_the_version_that_they_saw() {
        var reference = reference(reportedWith("PHOTO"));

        var approved =
                staff().header("If-Match", "\"1\"").body("{\"approved\":true}").put(DESK + "/1", reference);
        approved.then().statusCode(200).header("ETag", "\"2\"");
        staff().header("If-Match", "\"1\"")
                .body("{\"approved\":false}")
                .put(DESK + "/1", reference)
                .then()
                .statusCode(412);
        staff().header("If-Match", "\"1\"")
                .delete(DESK + "/1", reference)
                .then()
                .statusCode(412);
        staff().body("{}")
                .put(DESK + "/1", reference)
                .then()
                .statusCode(400)
                .body("violations.field", contains("approved"));
        staff().body("{\"approved\":true}").put(DESK + "/9", reference).then().statusCode(404);
        staff().get("/api/tickets/{reference}/events", reference)
                .then()
                .body("items[0].changes.findAll { it.field == 'photo' }.to", contains("1"))
                .body("items[1].changes.field", contains("photo.approved"))
                .body("items[1].changes.to", contains("1"));
    }

    @Test
    void staff_add_a_photo_once() {
        var reference = reference(reportedWith());
        var request = Map.of("token", uploaded("PHOTO of staff"));
        for (int i = 0; i < 2; i++) {
            staff().header("Idempotency-Key", "staff-photo-" + reference)
                    .body(request)
                    .post(DESK, reference)
                    .then()
                    .statusCode(201)
                    .header("Location", equalTo("/api/tickets/%s/photos/1".formatted(reference)))
                    .body("side", equalTo("staff"))
                    .body("approved", equalTo(false));
        }

        staff().get(DESK, reference).then().body("items", hasSize(1));
        staff().body("{}").post(DESK, reference).then().statusCode(400).body("violations.field", contains("token"));
    }
}
