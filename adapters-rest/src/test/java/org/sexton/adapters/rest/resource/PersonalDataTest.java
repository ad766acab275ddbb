package org.sexton.adapters.rest.resource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.rest.testing.House;

@QuarkusTest
class PersonalDataTest {

    private static final String DATA = "/api/admin/personal-data";

    private static Map<String, byte[]> files(Response answer) throws IOException {
        var body = answer.then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Disposition", containsString("personal-data.zip"))
                .header("Cache-Control", containsString("no-store"))
                .extract()
                .asByteArray();
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static JsonNode person(Response answer) throws IOException {
        return new JsonMapper().readTree(files(answer).get("person.json"));
    }

    private static Response sent(String path, Map<String, ?> body) {
        return given().contentType("application/json").body(body).post(path);
    }

    private static String reported(Map<String, ?> body) {
        return sent("/api/public/tickets", body)
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
    }

    @Test
    @TestSecurity(user = House.ANNA, roles = "admin")
    void an_admin_is_told_of_somebody_what_they_did_and_where_words_about_them_stand() throws IOException {
        var id = sent("/api/admin/users", Map.of("email", "zoe.quill@example.org", "role", "staff"))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var reference = sent("/api/tickets", Map.of("title", "Ask zoe.quill@example.org", "description", ""))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("reference");

        var person = person(given().get("/api/admin/users/" + id + "/data"));

        assertThat(person.at("/account/id").asText()).isEqualTo(id);
        assertThat(person.at("/account/role").asText()).isEqualTo("staff");
        assertThat(person.at("/email").asText()).isEqualTo("zoe.quill@example.org");
        assertThat(person.at("/mails/0/kind").asText()).isEqualTo("invitation");
        assertThat(person.at("/mentions").findValuesAsText("where")).contains("title", "history");
        assertThat(person.at("/mentions").findValuesAsText("ticket")).containsOnly(reference);
        assertThat(person(sent(DATA, Map.of("userId", id)))).isEqualTo(person);
    }

    @Test
    @TestSecurity(user = House.ANNA, roles = "admin")
    void somebody_without_an_account_is_found_by_their_address() throws IOException {
        var person = person(sent(DATA, Map.of("email", "nobody.quill@example.org")));

        assertThat(person.at("/account").isNull()).isTrue();
        assertThat(person.at("/email").asText()).isEqualTo("nobody.quill@example.org");
        assertThat(person.at("/reports")).isEmpty();
        sent(DATA, Map.of("email", "nobody")).then().statusCode(400);
        given().get("/api/admin/users/0198a000-0000-7000-8000-0000000000ff/data")
                .then()
                .statusCode(404);
        given().get("/api/admin/users/nobody/data").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = House.MIA, roles = "member")
    void everybody_is_told_of_themselves_what_is_theirs_to_see() throws IOException {
        var reference = reported(Map.of("title", "Tap of Mia Member", "description", "It drips", "sensitive", true));

        var person = person(given().get("/api/me/data"));

        assertThat(person.at("/account/id").asText()).isEqualTo(House.MIA);
        assertThat(person.at("/reports").findValuesAsText("ticket")).contains(reference);
        assertThat(person.at("/events").findValuesAsText("ticket")).contains(reference);
        assertThat(List.of(person.at("/mentions"), person.at("/assignments"))).allMatch(JsonNode::isEmpty);
        assertThat(person.toString()).doesNotContain("hash").doesNotContain("token");
    }

    @Test
    void whoever_is_not_signed_in_is_told_nothing() {
        given().get("/api/me/data").then().statusCode(401);
    }
}
