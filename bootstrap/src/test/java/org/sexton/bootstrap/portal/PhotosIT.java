package org.sexton.bootstrap.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.persistence.testing.TestPostgresResource;
import org.sexton.application.port.in.ChangePhotos;
import org.sexton.application.port.in.ChangePhotos.Edit;
import org.sexton.bootstrap.photo.Pictures;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.TicketReference;

/** A photo's whole way, with the real decoder and a real PostgreSQL: from a telephone to everyone's eyes. */
@QuarkusTest
@WithTestResource(TestPostgresResource.class)
class PhotosIT {

    private static final String TICKET = "/api/public/tickets/{reference}";

    @Inject
    ChangePhotos changePhotos;

    private static String report(String token) {
        var secret = given().contentType("application/json")
                .body(Map.of("title", "Door", "description", "", "sensitive", false, "photos", List.of(token)))
                .post("/api/public/tickets")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("trackingUrl")
                .replaceFirst(".*/", "");
        return given().get("/api/public/track/{secret}", secret)
                .then()
                .statusCode(200)
                .body("photos", hasSize(1))
                .extract()
                .path("reference");
    }

    private void approve(String reference, boolean approved) {
        var command = new ChangePhotos.Command(
                new TicketReference(reference), null, new Edit.Approve(1, approved), List.of());
        assertThat(changePhotos.handle(Actor.SYSTEM, command)).isInstanceOf(Outcome.Ok.class);
    }

    @Test
    void where_and_when_it_was_taken_reaches_nobody_and_it_stands_upright() {
        var taken = Pictures.withSegment(
                Pictures.file(Pictures.quarters(640, 320), "jpeg"), 0xE1, Pictures.exif(6, "SECRETCAMERA"));
        assertThat(text(taken)).contains("Exif", "SECRETCAMERA", "2026:11:22");

        var token = given().contentType("image/heic")
                .body(taken)
                .post("/api/public/photos")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("token");
        var reference = report(token);
        given().get(TICKET, reference).then().body("photos", empty());
        given().get(TICKET + "/photos/1", reference).then().statusCode(404);

        approve(reference, true);

        given().get(TICKET, reference).then().body("photos", hasSize(1));
        for (var size : List.of("", "/thumbnail")) {
            var picture = given().get(TICKET + "/photos/1" + size, reference)
                    .then()
                    .statusCode(200)
                    .contentType("image/jpeg")
                    .extract()
                    .asByteArray();
            assertThat(text(picture)).doesNotContain("Exif", "SECRET", "2026");
            assertThat(Pictures.decoded(picture).getHeight())
                    .isEqualTo(2 * Pictures.decoded(picture).getWidth());
        }

        approve(reference, false);

        given().get(TICKET + "/photos/1", reference).then().statusCode(404);
    }

    @Test
    void what_is_no_picture_is_refused() {
        given().contentType("image/jpeg")
                .body("<html>".getBytes(StandardCharsets.US_ASCII))
                .post("/api/public/photos")
                .then()
                .statusCode(400);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
