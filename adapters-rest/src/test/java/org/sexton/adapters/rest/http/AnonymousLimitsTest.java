package org.sexton.adapters.rest.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.rest.testing.Portal;

/** Whatever the OpenAPI document says anyone may ask: a new one is covered without anyone remembering. */
@QuarkusTest
@TestProfile(AnonymousLimitsTest.Few.class)
class AnonymousLimitsTest {

    private static final int MAX = 3;

    /** Few visits, so that a test soon has used them up. */
    public static final class Few implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("sexton.http.anonymous", "" + MAX);
        }
    }

    private record Call(Method method, String path, Map<String, Object> responses) {

        Response from(String address) {
            return given().redirects()
                    .follow(false)
                    .header("X-Forwarded-For", address)
                    .request(method, path);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @SuppressWarnings("unchecked")
    private static Stream<Call> open() {
        Map<String, Map<String, Map<String, Object>>> paths =
                given().get("/api/openapi").jsonPath().getMap("paths");
        return paths.entrySet().stream()
                .flatMap(path -> path.getValue().entrySet().stream()
                        .filter(operation ->
                                !(operation.getValue().get("security") instanceof List<?> needed) || needed.isEmpty())
                        .map(operation -> new Call(
                                Method.valueOf(operation.getKey().toUpperCase(Locale.ROOT)),
                                path.getKey().replace("{format}", "json").replaceAll("\\{\\w+}", "x"),
                                (Map<String, Object>) Objects.requireNonNull(
                                        operation.getValue().get("responses")))));
    }

    @Test
    void each_says_so_has_an_end_and_tells_when_it_goes_on() {
        var calls = open().toList();

        assertThat(calls).hasSizeGreaterThan(25).allSatisfy(call -> {
            var here = Portal.somewhere();
            for (int i = 0; i < MAX; i++) {
                assertThat(call.from(here).statusCode()).isNotEqualTo(429);
            }
            var refused = call.from(here);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 900);
            assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
            assertThat(call.responses()).containsKey("429");
        });
    }

    @Test
    void one_neighbourhood_uses_up_one_allowance_whatever_it_asks_and_another_has_its_own() {
        var here = Portal.somewhere();
        var neighbour = here.substring(0, here.lastIndexOf('.')) + ".200";
        visit(here, "/api/public/config");
        visit(neighbour, "/api/public/tickets/000-000");
        visit(here, "/follow/nothing-is-here");

        assertThat(visit(neighbour, "/open311/v2/services.xml").contentType()).startsWith("text/xml");
        assertThat(visit(here, "/api/public/config").statusCode()).isEqualTo(429);
        assertThat(visit(Portal.somewhere(), "/api/public/config").statusCode()).isEqualTo(200);
    }

    private static Response visit(String from, String path) {
        return given().header("X-Forwarded-For", from).get(path);
    }

    @Test
    void pages_and_files_have_none() {
        var here = Portal.somewhere();
        for (int i = 0; i <= MAX; i++) {
            assertThat(visit(here, "/report").statusCode()).isNotEqualTo(429);
        }
    }
}
