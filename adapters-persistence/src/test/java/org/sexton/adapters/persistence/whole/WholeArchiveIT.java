package org.sexton.adapters.persistence.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sexton.adapters.persistence.testing.Installations.export;
import static org.sexton.adapters.persistence.testing.Installations.files;
import static org.sexton.adapters.persistence.testing.Installations.take;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sexton.adapters.persistence.schema.Schema;
import org.sexton.adapters.persistence.testing.TestDatabase;
import org.sexton.adapters.persistence.testing.TestPostgres;

class WholeArchiveIT {

    private static final String GUARDS = """
            SELECT tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1""";

    @TempDir
    private Path folder;

    private final TestDatabase source = TestPostgres.migrated();

    private static TestDatabase withPerson(TestDatabase database, String id, String name) throws SQLException {
        try (var connection = database.asOwner().getConnection();
                var statement = connection.prepareStatement(
                        "INSERT INTO users (id, email_verified, name, role, active, created_at)"
                                + " VALUES (?::uuid, false, ?, 'member', true, '2026-11-22 19:34:00.123456+01')")) {
            statement.setString(1, id);
            statement.setString(2, name);
            statement.execute();
        }
        return database;
    }

    private static TestDatabase withPerson(TestDatabase database) throws SQLException {
        return withPerson(database, "5a1c0000-0000-0000-0000-000000000001", "Mary");
    }

    static List<String> list(DataSource database, String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var list = new ArrayList<String>();
            while (rows.next()) {
                list.add(rows.getString(1));
            }
            return list;
        }
    }

    @Test
    void whatever_people_typed_comes_back_to_the_letter() throws Exception {
        var names = List.of(
                "",
                "\\.",
                "a\n\\.\nb",
                "\\N",
                "\"quoted\", with a comma",
                "tab\tand\r\nline",
                "Ünïcode \uD83D\uDD14",
                " ");
        for (int i = 0; i < names.size(); i++) {
            withPerson(source, "5a1c0000-0000-0000-0000-00000000000" + i, names.get(i));
        }
        var first = export(source, folder.resolve("first"));
        var target = TestPostgres.migrated();

        var taken = take(target, first);

        assertThat(list(target.asApp(), "SELECT name FROM users ORDER BY id")).isEqualTo(names);
        // three statuses and the organisation are there from the start
        assertThat(taken.rows()).isEqualTo(names.size() + 4);
        assertThat(files(export(target, folder.resolve("second")))).isEqualTo(files(first));
    }

    @Test
    void a_table_that_nobody_knew_of_comes_along_and_counts_on() throws Exception {
        var table = """
                CREATE TABLE invented (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, said text);
                GRANT SELECT ON invented TO sexton_app;
                GRANT SELECT ON SEQUENCE invented_id_seq TO sexton_app;
                """;
        source.execute(
                table + "INSERT INTO invented (said) VALUES ('one'), (NULL), (''); DELETE FROM invented WHERE id = 1");
        var target = TestPostgres.migrated();
        target.execute(table);

        take(target, export(source, folder.resolve("first")));
        target.execute("INSERT INTO invented (said) VALUES ('next')");

        assertThat(list(target.asApp(), "SELECT id || coalesce(said, ' null') FROM invented ORDER BY id"))
                .containsExactly("2 null", "3", "4next");
    }

    @Test
    void whatever_is_left_out_exists_and_has_a_reason() throws Exception {
        var known = Stream.concat(
                        list(source.asOwner(), "SELECT table_name FROM information_schema.tables").stream(),
                        list(
                                source.asOwner(),
                                "SELECT table_name || '.' || column_name FROM information_schema.columns")
                                .stream())
                .toList();

        assertThat(LeftOut.ALL).allSatisfy(left -> {
            assertThat(known).contains(left.name());
            assertThat(left.reason()).isNotBlank();
        });
    }

    @Test
    void an_older_one_is_brought_up_to_date() throws Exception {
        var older = TestPostgres.empty();
        new Schema(older.asOwner(), TestDatabase.APP, TestDatabase.PORTAL).migrateTo("016");
        var archive = export(withPerson(older), folder.resolve("older"));
        var target = TestPostgres.empty();

        take(target, archive);

        assertThat(list(target.asApp(), "SELECT name FROM users")).containsExactly("Mary");
        assertThat(new Schema(target.asApp(), TestDatabase.APP, TestDatabase.PORTAL).pending())
                .isEmpty();
    }

    @Test
    void an_older_one_is_refused_by_a_newer_schema_in_a_sentence() throws Exception {
        var older = TestPostgres.empty();
        new Schema(older.asOwner(), TestDatabase.APP, TestDatabase.PORTAL).migrateTo("016");
        var archive = export(older, folder.resolve("older"));

        assertThatThrownBy(() -> take(TestPostgres.migrated(), archive))
                .isInstanceOf(ArchiveRefused.class)
                .hasMessageContaining("written with the schema 016")
                .hasMessageContaining("Choose a database without tables");
    }

    @Test
    void a_newer_one_is_refused_in_a_sentence() throws Exception {
        var archive = export(source, folder.resolve("newer"));
        var manifest = archive.resolve("manifest.json");
        Files.writeString(
                manifest, Files.readString(manifest).replaceFirst("\"schema\" : \"\\d+\"", "\"schema\" : \"999\""));

        assertThatThrownBy(() -> take(TestPostgres.empty(), archive))
                .isInstanceOf(ArchiveRefused.class)
                .hasMessageContaining("schema 999")
                .hasMessageContaining("Take a Sexton that is as new");
    }

    private interface Damage {
        void to(Path archive) throws IOException;
    }

    private void assertRefused(Damage damage, String why) throws Exception {
        var archive = export(withPerson(source), folder.resolve("damaged"));
        damage.to(archive);
        var target = TestPostgres.migrated();

        assertThatThrownBy(() -> take(target, archive))
                .isInstanceOf(ArchiveRefused.class)
                .hasMessageContaining(why);

        assertThat(list(target.asApp(), "SELECT name FROM users")).isEmpty();
        assertThat(list(target.asOwner(), GUARDS)).isEqualTo(list(source.asOwner(), GUARDS));
    }

    @Test
    void an_altered_file_is_refused() throws Exception {
        assertRefused(
                archive -> {
                    var file = archive.resolve("tables/users.csv");
                    Files.writeString(file, Files.readString(file).replace("Mary", "Mara"));
                },
                "tables/users.csv is not as it was written");
    }

    @Test
    void a_missing_file_is_refused() throws Exception {
        assertRefused(archive -> Files.delete(archive.resolve("tables/users.csv")), "lacks tables/users.csv");
    }

    @Test
    void a_missing_manifest_is_refused() throws Exception {
        assertRefused(archive -> Files.delete(archive.resolve("manifest.json")), "lacks manifest.json");
    }

    @Test
    void a_file_too_many_is_refused() throws Exception {
        assertRefused(archive -> Files.createFile(archive.resolve("tables/more.csv")), "something was added to it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"format\": 3}", "not JSON", ""})
    void a_manifest_that_is_none_is_refused(String text) throws Exception {
        assertRefused(archive -> Files.writeString(archive.resolve("manifest.json"), text), "manifest.json");
    }

    @Test
    void an_installation_in_use_is_refused() throws Exception {
        var archive = export(source, folder.resolve("first"));

        assertThatThrownBy(() -> take(withPerson(TestPostgres.migrated()), archive))
                .isInstanceOf(ArchiveRefused.class)
                .hasMessageContaining("something in users");
    }

    @Test
    void a_database_at_which_somebody_works_is_refused() throws Exception {
        var archive = export(source, folder.resolve("first"));
        var target = TestPostgres.migrated();

        try (var _ = target.asPortal().getConnection()) {
            assertThatThrownBy(() -> take(target, archive))
                    .isInstanceOf(ArchiveRefused.class)
                    .hasMessageContaining("Stop it first");
        }
    }

    @Test
    void what_breaks_off_leaves_nothing_and_what_lies_there_is_not_overwritten() throws Exception {
        var place = folder.resolve("broken");
        assertThatThrownBy(() -> new WholeExport(source.asPortal(), "test").to(new DirectorySink(place)))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> new WholeExport(source.asPortal(), "test").to(new ZipSink(place)))
                .isInstanceOf(SQLException.class);
        assertThat(folder).isEmptyDirectory();

        Files.writeString(place, "mine");
        assertThatThrownBy(() -> new DirectorySink(place)).isInstanceOf(ArchiveRefused.class);
        assertThatThrownBy(() -> new ZipSink(place)).isInstanceOf(ArchiveRefused.class);
        assertThat(place).hasContent("mine");
    }

    @Test
    void nobody_but_their_owner_may_look_inside() throws Exception {
        var place = export(source, folder.resolve("private"));
        var file = folder.resolve("private.zip");
        new WholeExport(source.asApp(), "test").to(new ZipSink(file));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                .isEqualTo("rwx------");
        assertThat(Files.getPosixFilePermissions(place.resolve("manifest.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_file_holds_the_same_as_a_directory_and_is_refused_when_it_is_cut_off() throws Exception {
        withPerson(source);
        var file = folder.resolve("backup.zip");
        new WholeExport(source.asApp(), "test").to(new ZipSink(file));
        var again = folder.resolve("again.zip");
        new WholeExport(source.asApp(), "test").to(new ZipSink(again));
        var target = TestPostgres.migrated();

        take(target, file);

        assertThat(files(export(target, folder.resolve("second"))))
                .isEqualTo(files(export(source, folder.resolve("first"))));
        assertThat(again).hasSameBinaryContentAs(file);
        var cut = Files.write(
                folder.resolve("cut.zip"), Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 9));
        assertThatThrownBy(() -> take(TestPostgres.migrated(), cut))
                .isInstanceOf(ArchiveRefused.class)
                .hasMessageContaining("cut off");
    }

    @Test
    void the_guards_stand_again_afterwards() throws Exception {
        var target = TestPostgres.migrated();

        take(target, export(withPerson(source), folder.resolve("first")));

        assertThat(list(target.asOwner(), GUARDS))
                .isEqualTo(list(TestPostgres.migrated().asOwner(), GUARDS))
                .isNotEmpty();
        assertThat(Set.copyOf(list(target.asOwner(), "SELECT tgenabled FROM pg_trigger")))
                .containsExactly("O");
    }
}
