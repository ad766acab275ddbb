package org.sexton.bootstrap.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged application as two replicas on a real PostgreSQL, with people at work, while all that it stands on fails again
 * and again. Short unless {@code sexton.chaos.seconds} says otherwise; {@code ./sexton chaos} does.
 */
class ChaosIT {

    /** Time enough for every fault to come once or more. */
    private static final int SHORT = 40;

    @TempDir
    private Path data;

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_doubled_whatever_fails() throws IOException, InterruptedException {
        var seed = Long.getLong("sexton.chaos.seed", new Random().nextLong(1_000_000));
        var length = Duration.ofSeconds(Integer.getInteger("sexton.chaos.seconds", SHORT));
        try (var installation = new Installation(data)) {
            var findings = new Run(installation, seed).last(length);

            keep(findings);
            assertThat(findings.offences()).as("%s", findings).isEmpty();
        }
    }

    /** Where {@code ./sexton chaos} and {@code ./sexton test} find it. */
    private static void keep(Findings findings) throws IOException {
        var folder = Files.createDirectories(Path.of("target/chaos"));
        Files.writeString(folder.resolve("figures.txt"), findings.toString());
        Files.write(folder.resolve("diary.txt"), findings.diary());
    }
}
