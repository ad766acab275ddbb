package org.sexton.adapters.rest.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.sexton.adapters.rest.testing.Desk.PROBLEM;
import static org.sexton.adapters.rest.testing.Desk.TICKETS;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands before everything that is served, whether there is something or not. */
@QuarkusTest
class WallTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/desk/7K3-QFM",
                "/assets/app-1a2b.js",
                "/missing.txt",
                "/api/public/config",
                "/api/nothing",
                "/api/tickets"
            })
    void every_answer_carries_a_request_id_and_the_headers_that_browsers_are_held_to(String path) {
        given().get(path)
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"))
                .header(
                        "Content-Security-Policy",
                        allOf(startsWith("default-src 'self'"), not(containsString("unsafe"))))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Permissions-Policy", containsString("camera=(self)"));
    }

    @Test
    void a_request_id_from_outside_is_taken_if_it_is_safe() {
        given().header("X-Request-Id", "trace-0123.abc")
                .get("/api/public/config")
                .then()
                .header("X-Request-Id", "trace-0123.abc");
        given().header("X-Request-Id", "<script>alert(1)</script>")
                .get("/api/public/config")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void nothing_of_the_API_is_stored_unless_the_resource_says_so_and_then_it_is_said_once() {
        assertThat(given().get("/api/me").headers().getValues("Cache-Control")).containsExactly("no-store");
        assertThat(given().get("/api/public/config").headers().getValues("Cache-Control"))
                .containsExactly("public, no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {TICKETS, "/api/nothing", "/auth/logout", "/nothing"})
    void an_unsafe_request_from_another_site_is_403_even_where_nothing_is(String path) {
        for (var site : new String[] {"cross-site", "same-site"}) {
            refused(given().header("Sec-Fetch-Site", site), path);
        }
        refused(given().header("Origin", "https://evil.example"), path);
        refused(given().header("Origin", "null"), path);
        refused(given().header("Origin", own().replace("localhost", "localhost.evil.example")), path);
        refused(given().header("Sec-Fetch-Site", "cross-site").header("Origin", own()), path);
    }

    private static void refused(RequestSpecification request, String path) {
        request.contentType("application/json")
                .body("{}")
                .post(path)
                .then()
                .statusCode(403)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:sexton:problem:cross-site"));
    }

    @Test
    void an_unsafe_request_of_our_own_page_and_of_a_script_goes_on() {
        for (var request : new RequestSpecification[] {
            given().header("Sec-Fetch-Site", "same-origin"),
            given().header("Sec-Fetch-Site", "none"),
            given().header("Origin", own()),
            given()
        }) {
            request.contentType("application/json")
                    .body("{}")
                    .post(TICKETS)
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void reading_from_another_site_is_the_browsers_to_judge() {
        given().header("Sec-Fetch-Site", "cross-site")
                .get("/api/public/config")
                .then()
                .statusCode(200);
    }

    private static String own() {
        return "http://localhost:" + RestAssured.port;
    }
}
