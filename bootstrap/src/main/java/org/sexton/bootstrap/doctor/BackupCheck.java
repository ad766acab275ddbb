package org.sexton.bootstrap.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.sexton.adapters.persistence.whole.BackupLog;

/**
 * How old the last backup of the schedule is.
 *
 * @param folder where they go; empty where there is no schedule
 */
public record BackupCheck(Optional<Path> folder, Duration every) {

    private static final String WHAT = "backup";

    public Finding look(BackupLog log) {
        if (folder.isEmpty()) {
            return Finding.warning(
                    WHAT,
                    "none by schedule",
                    "Set SEXTON_BACKUP_DIRECTORY, or see that somebody backs the database up; `sexton backup FILE` does.");
        }
        var state = log.state();
        if (state.failure() != null) {
            return Finding.problem(
                    WHAT,
                    "the last attempt failed: " + state.failure(),
                    "See that " + folder.get() + " can be written to and has room. It is tried again each hour.");
        }
        return state.last()
                .map(last -> judge(last, state.age()))
                .orElseGet(() -> Finding.warning(
                        WHAT,
                        "none yet",
                        "The first is made minutes after `sexton start`, into " + folder.get() + "."));
    }

    private Finding judge(BackupLog.Last last, Duration age) {
        var said = last.file() + ", " + age.toHours() + " hours old, " + last.bytes() + " bytes";
        if (age.compareTo(every.multipliedBy(2)) > 0) {
            return Finding.problem(
                    WHAT, said, "It should be of the last " + every.toHours() + " hours: see that Sexton runs.");
        }
        // of another replica's, this machine knows nothing
        return last.file().startsWith(folder.orElseThrow().toString()) && !Files.exists(Path.of(last.file()))
                ? Finding.warning(WHAT, last.file() + " is gone from this machine", "Look where your backups are.")
                : Finding.ok(WHAT, said);
    }
}
