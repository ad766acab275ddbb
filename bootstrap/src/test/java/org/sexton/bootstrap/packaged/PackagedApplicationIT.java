package org.sexton.bootstrap.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sexton.bootstrap.postgres.DataDirectory;
import org.sexton.bootstrap.postgres.Database;
import org.sexton.bootstrap.postgres.EmbeddedDatabase;
import org.sexton.bootstrap.postgres.Purpose;

class PackagedApplicationIT {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path data;

    @Test
    void a_killed_application_comes_back_with_everything_in_it() throws IOException {
        try (var sexton = start()) {
            becomeAdmin(sexton);
            var path = createTicket(sexton, "Bell rope frayed");
            var before = sexton.get(path).body();
            var server = server();

            sexton.program().kill();
            assertThat(server.isAlive()).isTrue();
            sexton.startAgain();

            assertThat(sexton.program().said())
                    .contains("Stopping the PostgreSQL that an interrupted Sexton left behind");
            assertThat(sexton.get(path).body()).isEqualTo(before);
            await().atMost(Program.LIMIT).until(() -> !server.isAlive());
            assertThat(sexton.program().said()).noneMatch(line -> line.contains("/auth/setup/"));
        }
    }

    @Test
    void a_stopped_application_answers_what_came_before_and_leaves_no_server_behind() throws Exception {
        var sexton = start();
        becomeAdmin(sexton);
        var path = createTicket(sexton, "Bell rope frayed");
        var reference = path.substring(path.lastIndexOf('/') + 1);
        var server = server();

        try (var other = embedded().as(embedded().owner().orElseThrow()).getConnection()) {
            other.setAutoCommit(false);
            lock(other, reference);
            var slow = sexton.patchLater(path, "{\"title\": \"Bell rope mended\"}");
            await().atMost(Program.LIMIT).until(() -> isWaitedFor(other));

            sexton.program().terminate();
            await().atMost(Program.LIMIT).until(sexton::turnsAway);
            other.rollback();

            var answer = slow.get(Program.LIMIT.toSeconds(), TimeUnit.SECONDS);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("Bell rope mended");
        }
        assertThat(sexton.program().exit()).isEqualTo(143);
        await().atMost(Program.LIMIT).until(() -> !server.isAlive());
        assertThat(programsOn(data)).isEmpty();
    }

    @Test
    void the_link_on_the_console_makes_the_first_admin_and_no_second() {
        try (var sexton = start()) {
            var link = setupLink(sexton);
            assertThat(sexton.get(link).statusCode()).isEqualTo(200);
            assertThat(becomeAdmin(sexton).headers().firstValue("Location")).hasValue("/");
            assertThat(sexton.get("/api/me").body()).contains("\"role\":\"admin\"", "ann@example.org");

            sexton.forgetCookies();
            var again = become(sexton, link, "Eve", "eve@example.org");

            assertThat(again.headers().firstValue("Location")).hasValue("/sign-in?error=expired_link");
            assertThat(again.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(sexton.get("/api/me").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void the_audit_log_is_recomputed_beside_it_and_names_what_was_tampered_with() throws SQLException {
        try (var sexton = start()) {
            becomeAdmin(sexton);
            var path = createTicket(sexton, "Bell rope frayed");
            var reference = path.substring(path.lastIndexOf('/') + 1);
            var intact = verification();
            assertThat(intact.exit()).as(intact::toString).isZero();
            assertThat(intact.said())
                    .contains("The audit log is intact: all of it is what was once recorded.")
                    .anyMatch(line -> line.startsWith("Recomputed 1 events of 1 tickets"));

            try (var owner = embedded().as(embedded().owner().orElseThrow()).getConnection();
                    var statement = owner.createStatement()) {
                statement.execute("ALTER TABLE ticket_event DISABLE TRIGGER USER");
                statement.execute(
                        "UPDATE ticket_event SET changes = jsonb_set(changes, '{0,to}', '\"Bell rope mended\"')");
                statement.execute("ALTER TABLE ticket_event ENABLE TRIGGER USER");
            }

            var broken = verification();
            assertThat(broken.exit()).as(broken::toString).isEqualTo(3);
            assertThat(broken.said())
                    .contains("THE AUDIT LOG IS BROKEN: what event 1 of ticket " + reference
                            + " says is not what was once recorded.");
            assertThat(sexton.get("/api/admin/audit/verify").body())
                    .contains("\"intact\":false", "\"reference\":\"" + reference + "\"", "\"payload_altered\"");
        }
    }

    private Program verification() {
        return new Program(Map.of(), "audit", "verify", "--data", data.toString());
    }

    @Test
    void while_its_database_is_away_it_says_so_and_the_log_names_the_request() {
        var database = database();
        try (var sexton = new Packaged(served(database))) {
            becomeAdmin(sexton);
            assertThat(sexton.get("/q/health/ready").statusCode()).isEqualTo(200);
            assertThat(sexton.health().exit()).isZero();

            database.close();

            await().atMost(Program.LIMIT)
                    .until(() -> sexton.get("/q/health/ready").statusCode() == 503);
            assertThat(sexton.health().exit()).isEqualTo(1);
            assertThat(sexton.get("/q/health/live").statusCode()).isEqualTo(200);
            var refused = sexton.get("/api/tickets", "X-Request-Id", "asked-without-database");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("X-Request-Id")).hasValue("asked-without-database");
            await().atMost(Program.LIMIT)
                    .untilAsserted(() -> assertThat(log(sexton)).anySatisfy(line -> {
                        assertThat(line.at("/mdc/requestId").asText()).isEqualTo("asked-without-database");
                        assertThat(line.path("level").asText()).isEqualTo("WARN");
                        assertThat(line.path("message").asText()).startsWith("The database can't be reached");
                    }));

            database = database();

            await().atMost(Duration.ofSeconds(10))
                    .until(() -> sexton.get("/q/health/ready").statusCode() == 200);
            assertThat(sexton.get("/api/tickets").statusCode()).isEqualTo(200);
        } finally {
            database.close();
        }
    }

    private Packaged start() {
        return new Packaged(Map.of(), "--data", data.toString());
    }

    /** Always on the port that it had before. */
    private EmbeddedDatabase database() {
        return EmbeddedDatabase.prepare(DataDirectory.at(data), Purpose.INSTALLATION, false, _ -> {})
                .start();
    }

    private static Map<String, String> served(Database database) {
        var owner = database.owner().orElseThrow();
        return Map.of(
                "SEXTON_DATABASE_URL", database.url(),
                "SEXTON_DATABASE_USERNAME", database.app().username(),
                "SEXTON_DATABASE_PASSWORD", database.app().password(),
                "SEXTON_DATABASE_PORTAL_USERNAME", database.portal().username(),
                "SEXTON_DATABASE_PORTAL_PASSWORD", database.portal().password(),
                "SEXTON_DATABASE_OWNER_USERNAME", owner.username(),
                "SEXTON_DATABASE_OWNER_PASSWORD", owner.password());
    }

    private static String setupLink(Packaged sexton) {
        return sexton.program().says("http://localhost:\\d+(/auth/setup/\\S+)").group(1);
    }

    private static HttpResponse<String> becomeAdmin(Packaged sexton) {
        var welcome = become(sexton, setupLink(sexton), "Ann", "ann@example.org");
        assertThat(welcome.statusCode()).isEqualTo(303);
        return welcome;
    }

    private static HttpResponse<String> become(Packaged sexton, String link, String name, String email) {
        return sexton.post(
                link, "application/x-www-form-urlencoded", "name=" + name + "&email=" + email.replace("@", "%40"));
    }

    /** @return where it is */
    private static String createTicket(Packaged sexton, String title) {
        var created = sexton.post(
                "/api/tickets", "application/json", "{\"title\": \"" + title + "\", \"description\": \"\"}");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return created.headers()
                .firstValue("Location")
                .map(location -> location.substring(location.indexOf("/api/")))
                .orElseThrow();
    }

    private Database embedded() {
        return EmbeddedDatabase.running(DataDirectory.at(data)).orElseThrow();
    }

    private ProcessHandle server() throws IOException {
        var note = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(note.getFirst().strip())).orElseThrow();
    }

    private static Stream<ProcessHandle> programsOn(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(data.toString()));
    }

    private static void lock(Connection connection, String reference) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT FROM ticket WHERE reference = ? FOR UPDATE")) {
            statement.setString(1, reference);
            statement.execute();
        }
    }

    private static boolean isWaitedFor(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var waiting = statement.executeQuery(
                        "SELECT FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))")) {
            return waiting.next();
        }
    }

    private static Stream<JsonNode> log(Packaged sexton) {
        return sexton.program().said().stream().flatMap(line -> json(line).stream());
    }

    private static Optional<JsonNode> json(String line) {
        try {
            return line.startsWith("{") ? Optional.of(JSON.readTree(line)) : Optional.empty();
        } catch (JsonProcessingException e) {
            throw new AssertionError("no whole line of JSON: " + line, e);
        }
    }
}
