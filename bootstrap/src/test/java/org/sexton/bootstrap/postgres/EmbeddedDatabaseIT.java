package org.sexton.bootstrap.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sexton.bootstrap.CannotStart;

class EmbeddedDatabaseIT {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** One for all tests: unpacking and making a cluster takes longer than what they look at. */
    @TempDir
    private static Path directory;

    private final List<String> said = new ArrayList<>();
    private final List<Database> opened = new ArrayList<>();

    @AfterEach
    void stop() {
        opened.forEach(Database::close);
    }

    @Test
    void is_durable_authenticated_and_reachable_from_this_machine_alone() throws Exception {
        var database = start();

        assertThat(ask(database, "SHOW fsync")).isEqualTo("on");
        assertThat(ask(database, "SHOW synchronous_commit")).isEqualTo("on");
        assertThat(ask(database, "SHOW full_page_writes")).isEqualTo("on");
        assertThat(ask(database, "SHOW password_encryption")).isEqualTo("scram-sha-256");
        assertThat(ask(database, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(askAsSuperuser(database, "SHOW unix_socket_directories")).isEmpty();
        assertThat(Files.readAllLines(directory.resolve("postgres/pg_hba.conf")))
                .filteredOn(line -> !line.isBlank() && !line.startsWith("#"))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("scram-sha-256"));
        assertThatThrownBy(() -> ask(database.url(), new Credentials("sexton_superuser", ""), "SELECT 1"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> ask(database.url(), new Credentials("sexton_app", "guess"), "SELECT 1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void keeps_its_secrets_from_everyone_but_its_owner() throws Exception {
        var database = start();

        assertThat(permissions(directory)).isEqualTo("rwx------");
        assertThat(permissions(directory.resolve("postgres.properties"))).isEqualTo("rw-------");
        assertThat(database.app()).hasToString("sexton_app");
        assertThat(Files.list(directory).map(Path::getFileName).map(Path::toString))
                .containsExactlyInAnyOrder("lock", "postgres", "postgres.properties", "programs");
        assertThat(Files.readString(directory.resolve("postgres/server.log")))
                .doesNotContain(database.app().password());
    }

    @Test
    void keeps_data_and_port_from_one_start_to_the_next() throws Exception {
        var first = start();
        asOwner(first, "CREATE TABLE kept AS SELECT 42 AS answer");
        first.close();

        var second = start();

        assertThat(askAsOwner(second, "SELECT answer FROM kept")).isEqualTo("42");
        assertThat(second.url()).isEqualTo(first.url());
    }

    @Test
    void stops_with_nothing_left_running() throws Exception {
        var database = start();
        var server = server();

        database.close();

        await().atMost(LIMIT).until(() -> !server.isAlive());
        assertThat(PostmasterFile.in(directory.resolve("postgres"))).isEmpty();
    }

    @Test
    void is_one_process_s_alone_but_its_server_can_be_joined() throws Exception {
        var database = start();

        assertThatThrownBy(this::start)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("already runs on " + directory.toRealPath())
                .hasMessageContaining("process " + ProcessHandle.current().pid());

        var joined = EmbeddedDatabase.running(data()).orElseThrow();
        assertThat(joined.url()).isEqualTo(database.url());
        joined.close();
        assertThat(ask(database, "SELECT 1")).isEqualTo("1");

        database.close();
        assertThat(EmbeddedDatabase.running(data())).isEmpty();
    }

    @Test
    void a_server_of_this_process_is_told_from_one_of_another() throws Exception {
        var database = start();
        assertThat(EmbeddedDatabase.runningHere(data()).orElseThrow().url()).isEqualTo(database.url());

        Files.writeString(data().lock(), "process 1");
        assertThat(EmbeddedDatabase.runningHere(data())).isEmpty();

        database.close();
        assertThat(EmbeddedDatabase.runningHere(data())).isEmpty();
    }

    @Test
    void a_killed_server_comes_back_with_all_that_was_committed() throws Exception {
        var database = start();
        asOwner(database, "CREATE TABLE survived AS SELECT 42 AS answer");
        var server = server();

        server.destroyForcibly();

        await().atMost(LIMIT).until(() -> !server.isAlive());
        await().atMost(LIMIT)
                .ignoreExceptionsInstanceOf(SQLException.class)
                .untilAsserted(() -> assertThat(askAsOwner(database, "SELECT answer FROM survived"))
                        .isEqualTo("42"));
    }

    @Test
    void a_demo_and_an_installation_never_share_data() {
        start().close();

        assertThatThrownBy(() -> EmbeddedDatabase.prepare(data(), Purpose.DEMO, true, said::add))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("holds an installation, not a demo");
        assertThat(EmbeddedDatabase.purposeOf(data())).contains(Purpose.INSTALLATION);
    }

    @Test
    void a_fresh_start_forgets_what_was_there() throws Exception {
        var first = start();
        asOwner(first, "CREATE TABLE forgotten (id int)");
        first.close();

        var second = start(true);

        assertThat(askAsOwner(second, "SELECT to_regclass('forgotten')")).isNull();
    }

    @Test
    void data_of_another_postgres_version_is_refused() throws IOException {
        start().close();
        var version = directory.resolve("postgres/PG_VERSION");
        var written = Files.readString(version);
        Files.writeString(version, "14\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("written by PostgreSQL 14, and this Sexton carries postgres (postgresql) 18.");

        Files.writeString(version, written);
    }

    @Test
    void a_note_left_by_a_dead_server_whose_number_went_to_another_program_is_no_obstacle() throws Exception {
        start().close();
        var note = List.of(
                Long.toString(ProcessHandle.current().pid()),
                directory.resolve("postgres").toString(),
                "1",
                "5432");
        Files.write(directory.resolve("postgres/postmaster.pid"), note);

        assertThat(ask(start(), "SELECT 1")).isEqualTo("1");
    }

    private EmbeddedDatabase start() {
        return start(false);
    }

    private EmbeddedDatabase start(boolean fresh) {
        var database = EmbeddedDatabase.prepare(data(), Purpose.INSTALLATION, fresh, said::add);
        opened.add(database);
        return database.start();
    }

    private static DataDirectory data() {
        return DataDirectory.at(directory);
    }

    private ProcessHandle server() throws IOException {
        return PostmasterFile.in(directory.toRealPath().resolve("postgres"))
                .flatMap(PostmasterFile::server)
                .orElseThrow();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static String ask(Database database, String query) throws SQLException {
        return ask(database.url(), database.app(), query);
    }

    private static String askAsOwner(Database database, String query) throws SQLException {
        return ask(database.url(), database.owner().orElseThrow(), query);
    }

    private static String askAsSuperuser(Database database, String query) throws Exception {
        return ask(
                database.url(),
                EmbeddedSettings.remembered(data()).orElseThrow().superuser(),
                query);
    }

    private static String ask(String url, Credentials role, String query) throws SQLException {
        try (var connection = Database.connecting(url, role).getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void asOwner(Database database, String sql) throws SQLException {
        try (var connection = database.as(database.owner().orElseThrow()).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
