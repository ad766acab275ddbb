package org.sexton.adapters.rest.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.sexton.adapters.rest.testing.Desk.PROBLEM;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The web application has the paths that nothing else has. */
@QuarkusTest
class PagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/desk", "/tickets/7K3-QFM", "/desk?status=new", "/reports"})
    void a_path_of_the_web_application_is_its_page_and_asked_for_each_time(String path) {
        given().get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", "no-cache")
                .body(containsString("Sexton in tests"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/report", "/report?place=kitchen"})
    void the_report_form_has_a_document_of_its_own(String path) {
        given().get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", "no-cache")
                .body(containsString("The report form in tests"));
    }

    @Test
    void a_built_file_is_kept_for_ever() {
        given().get("/assets/app-1a2b.js")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=31536000, immutable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/gone-3c4d.js", "/favicon.png", "/api/nothing", "/auth/nothing", "/q/nothing"})
    void what_is_no_page_is_404(String path) {
        given().accept("text/html").get(path).then().statusCode(404).contentType(PROBLEM);
    }

    @Test
    void a_file_that_is_gone_is_not_kept() {
        given().get("/assets/gone-3c4d.js").then().header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void a_page_is_read_and_not_written() {
        given().post("/desk").then().statusCode(404);
    }
}
