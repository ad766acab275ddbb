package org.sexton.bootstrap.wiring;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sexton.adapters.persistence.whole.BackupLog;
import org.sexton.adapters.persistence.whole.WholeExport;
import org.sexton.bootstrap.backup.BackupFolder;
import org.sexton.bootstrap.backup.ScheduledBackup;
import org.sexton.bootstrap.postgres.Credentials;
import org.sexton.bootstrap.postgres.Database;

/** Looks again and again whether a backup is due, where a folder for them is named. */
@Singleton
final class BackupSchedule {

    private final Optional<ScheduledBackup> backup;

    /** Writing takes longer than the pool lets anything take: it has a connection of its own. */
    BackupSchedule(
            @ConfigProperty(name = "sexton.backup.directory") Optional<Path> folder,
            @ConfigProperty(name = "sexton.backup.every") Duration every,
            @ConfigProperty(name = "sexton.backup.keep") int keep,
            @ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String username,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password,
            DataSource database,
            InstantSource clock) {
        backup = folder.map(path -> new ScheduledBackup(
                new WholeExport(Database.connecting(url, new Credentials(username, password.orElse(""))), version),
                new BackupLog(database),
                new BackupFolder(path),
                new ScheduledBackup.Pace(every, keep),
                clock));
    }

    @Scheduled(every = "10m", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void backUp() {
        backup.ifPresent(ScheduledBackup::makeIfDue);
    }
}
