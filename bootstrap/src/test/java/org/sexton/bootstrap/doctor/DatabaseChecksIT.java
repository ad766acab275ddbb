package org.sexton.bootstrap.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sexton.adapters.persistence.testing.TestDatabase;
import org.sexton.adapters.persistence.testing.TestPostgres;
import org.sexton.adapters.persistence.whole.BackupLog;
import org.sexton.bootstrap.doctor.Finding.Level;
import org.sexton.bootstrap.postgres.ServedDatabase;

class DatabaseChecksIT {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private Path folder;

    private static List<Finding> look(String url, String app, InstantSource clock) {
        return new DatabaseChecks(
                        ServedDatabase.from(Map.of(
                                "SEXTON_DATABASE_URL", url,
                                "SEXTON_DATABASE_USERNAME", app,
                                "SEXTON_DATABASE_PORTAL_USERNAME", TestDatabase.PORTAL)),
                        clock)
                .look();
    }

    @Test
    void a_database_as_it_should_be_is_well() {
        assertThat(look(TestPostgres.migrated().url(), TestDatabase.APP, InstantSource.system()))
                .extracting(Finding::what, Finding::level)
                .containsExactly(
                        tuple("database", Level.OK),
                        tuple("roles", Level.OK),
                        tuple("schema", Level.OK),
                        tuple("clock", Level.OK));
    }

    @Test
    void an_outdated_schema_a_role_that_may_too_much_and_a_wrong_clock_are_found() {
        assertThat(look(TestPostgres.empty().url(), TestDatabase.APP, () -> NOON.minusSeconds(1_000_000)))
                .extracting(Finding::what, Finding::level)
                .contains(tuple("schema", Level.WARNING), tuple("clock", Level.PROBLEM));
        assertThat(look(TestPostgres.migrated().url(), TestDatabase.OWNER, InstantSource.system()))
                .extracting(Finding::what, Finding::level)
                .contains(tuple("roles", Level.PROBLEM));
    }

    @Test
    void one_that_is_not_there_is_a_problem() {
        var gone = TestPostgres.migrated().url() + "_gone";

        assertThat(look(gone, TestDatabase.APP, InstantSource.system()))
                .extracting(Finding::what, Finding::level)
                .containsExactly(tuple("database", Level.PROBLEM));
    }

    @Test
    void clocks_may_differ_by_what_nobody_notices() {
        assertThat(DatabaseChecks.time(NOON, NOON.plusSeconds(2), NOON).level()).isEqualTo(Level.OK);
        assertThat(DatabaseChecks.time(NOON, NOON.minusSeconds(3), NOON).level())
                .isEqualTo(Level.WARNING);
        assertThat(DatabaseChecks.time(NOON, NOON.plusSeconds(31), NOON).level())
                .isEqualTo(Level.PROBLEM);
        // the question took long, and its answer lies in the middle
        assertThat(DatabaseChecks.time(NOON, NOON.plusSeconds(10), NOON.plusSeconds(20))
                        .level())
                .isEqualTo(Level.OK);
    }

    @Test
    void the_age_of_the_last_backup_is_judged() throws Exception {
        var database = TestPostgres.migrated();
        var log = new BackupLog(database.asApp());
        var check = new BackupCheck(Optional.of(folder), Duration.ofHours(24));

        assertThat(check.look(log))
                .returns(Level.WARNING, Finding::level)
                .extracting(Finding::said)
                .isEqualTo("none yet");
        log.failed("disk full", Duration.ofHours(1));
        assertThat(check.look(log).said()).contains("disk full");
        var file = Files.createFile(folder.resolve("sexton-20261122T120000Z.zip"));
        log.succeeded(file.toString(), 3);
        assertThat(check.look(log).level()).isEqualTo(Level.OK);
        database.execute("UPDATE scheduled_backup SET succeeded_at = succeeded_at - interval '49 hours'");
        assertThat(check.look(log).level()).isEqualTo(Level.PROBLEM);
        log.succeeded(file.toString(), 3);
        Files.delete(file);
        assertThat(check.look(log).said()).contains("is gone");
        assertThat(new BackupCheck(Optional.empty(), Duration.ofHours(24)).look(log))
                .returns(Level.WARNING, Finding::level);
    }

    @Test
    void room_is_looked_for_where_something_will_grow() {
        var check = new DiskCheck("disk", folder.resolve("not/there/yet"));

        assertThat(check.look().level()).isNotEqualTo(Level.PROBLEM);
        assertThat(check.judge(DiskCheck.TIGHT, folder).level()).isEqualTo(Level.OK);
        assertThat(check.judge(DiskCheck.TIGHT - 1, folder).level()).isEqualTo(Level.WARNING);
        assertThat(check.judge(DiskCheck.FULL - 1, folder).level()).isEqualTo(Level.PROBLEM);
    }
}
