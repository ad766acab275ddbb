package org.sexton.bootstrap.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sexton.adapters.persistence.testing.Installations.take;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sexton.adapters.persistence.testing.TestDatabase;
import org.sexton.adapters.persistence.testing.TestPostgres;
import org.sexton.adapters.persistence.whole.BackupLog;
import org.sexton.adapters.persistence.whole.WholeExport;

class ScheduledBackupIT {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private Path folder;

    private final TestDatabase database = TestPostgres.migrated();
    private final BackupLog log = new BackupLog(database.asApp());

    private ScheduledBackup backup(Path into, int keep, Instant now) {
        return new ScheduledBackup(
                new WholeExport(database.asApp(), "test"),
                new BackupLog(database.asApp()),
                new BackupFolder(into),
                new ScheduledBackup.Pace(Duration.ofHours(24), keep),
                () -> now);
    }

    private void passTime(String interval) {
        database.execute("UPDATE scheduled_backup SET succeeded_at = succeeded_at - interval '" + interval
                + "', leased_until = leased_until - interval '" + interval + "'");
    }

    private static List<String> names(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void is_made_when_it_is_due_and_can_be_restored() throws Exception {
        var first = backup(folder, 7, NOON).makeIfDue();

        assertThat(first).hasValue(folder.resolve("sexton-20261122T120000Z.zip"));
        assertThat(log.state().last().orElseThrow().file())
                .isEqualTo(first.get().toString());
        assertThat(log.state().last().orElseThrow().bytes()).isEqualTo(Files.size(first.get()));
        assertThat(backup(folder, 7, NOON.plusSeconds(9)).makeIfDue()).isEmpty();
        passTime("23 hours");
        assertThat(backup(folder, 7, NOON.plusSeconds(9)).makeIfDue()).isEmpty();
        passTime("1 hour");
        assertThat(backup(folder, 7, NOON.plusSeconds(9)).makeIfDue()).isPresent();
        take(TestPostgres.empty(), first.get());
    }

    @Test
    void is_made_by_one_of_many_replicas() throws Exception {
        var replicas = new ArrayList<Callable<Optional<Path>>>();
        for (int i = 0; i < 8; i++) {
            var replica = backup(folder.resolve("replica" + i), 7, NOON);
            replicas.add(replica::makeIfDue);
        }
        var made = 0;
        try (var all = Executors.newFixedThreadPool(replicas.size())) {
            for (var done : all.invokeAll(replicas)) {
                made += done.get().isPresent() ? 1 : 0;
            }
        }

        assertThat(made).isEqualTo(1);
        assertThat(names(folder)).hasSize(1);
    }

    @Test
    void keeps_the_newest_and_leaves_alone_what_is_not_its_own() throws Exception {
        Files.writeString(folder.resolve("sexton.zip"), "mine");
        var givenUp = Files.createFile(folder.resolve("sexton-20261120T120000Z.zip.unfinished"));
        Files.setLastModifiedTime(givenUp, FileTime.from(NOON.minus(Duration.ofDays(2))));
        for (int day = 0; day < 4; day++) {
            backup(folder, 2, NOON.plus(Duration.ofDays(day))).makeIfDue();
            passTime("24 hours");
        }

        assertThat(names(folder))
                .containsExactly("sexton-20261124T120000Z.zip", "sexton-20261125T120000Z.zip", "sexton.zip");
    }

    @Test
    void what_failed_is_told_and_tried_again_after_an_hour() throws Exception {
        var blocked = Files.createFile(folder.resolve("blocked"));

        assertThat(backup(blocked, 7, NOON).makeIfDue()).isEmpty();

        assertThat(log.state().failure()).contains("blocked");
        assertThat(log.state().last()).isEmpty();
        Files.delete(blocked);
        assertThat(backup(blocked, 7, NOON).makeIfDue()).isEmpty();
        passTime("61 minutes");
        assertThat(backup(blocked, 7, NOON).makeIfDue()).isPresent();
        assertThat(log.state().failure()).isNull();
    }

    @Test
    void one_that_was_killed_over_it_is_not_waited_for_for_ever() {
        assertThat(log.claim(Duration.ofHours(24), ScheduledBackup.LEASE)).isTrue();

        assertThat(backup(folder, 7, NOON).makeIfDue()).isEmpty();
        passTime("12 hours");
        assertThat(backup(folder, 7, NOON).makeIfDue()).isPresent();
    }

    @Test
    void none_is_made_where_none_is_kept() {
        assertThat(backup(folder, 0, NOON).makeIfDue()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }
}
