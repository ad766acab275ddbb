package org.sexton.bootstrap.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.sexton.adapters.persistence.whole.ArchiveRefused;
import org.sexton.adapters.persistence.whole.BackupLog;
import org.sexton.adapters.persistence.whole.WholeExport;
import org.sexton.adapters.persistence.whole.ZipSink;

/** Makes a backup when one is due, once in all replicas, and keeps the newest few. */
public final class ScheduledBackup {

    /** Longer than any takes: a replica that died over one is not waited for beyond it. */
    static final Duration LEASE = Duration.ofHours(12);

    private static final Logger LOG = Logger.getLogger(ScheduledBackup.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofHours(1);

    private final WholeExport export;
    private final BackupLog log;
    private final BackupFolder folder;
    private final Pace pace;
    private final InstantSource clock;

    /** @param keep how many; none are made where none are to be kept */
    public record Pace(Duration every, int keep) {}

    public ScheduledBackup(WholeExport export, BackupLog log, BackupFolder folder, Pace pace, InstantSource clock) {
        this.export = export;
        this.log = log;
        this.folder = folder;
        this.pace = pace;
        this.clock = clock;
    }

    /** @return the backup, if one was due, nobody else makes it, and it succeeded */
    public Optional<Path> makeIfDue() {
        if (pace.keep < 1 || !log.claim(pace.every, LEASE)) {
            return Optional.empty();
        }
        try {
            var file = folder.next(clock.instant());
            export.to(new ZipSink(file));
            var bytes = Files.size(file);
            log.succeeded(file.toString(), bytes);
            folder.rotate(pace.keep, clock.instant(), LEASE);
            LOG.infof("Backed up to %s (%d bytes)", file, bytes);
            return Optional.of(file);
        } catch (IOException | SQLException | ArchiveRefused e) {
            LOG.errorf(e, "The backup into %s failed", folder.path());
            log.failed(String.valueOf(e.getMessage()), PAUSE_AFTER_FAILURE);
            return Optional.empty();
        }
    }
}
