package org.sexton.bootstrap.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterFileTest {

    private static final List<String> REST =
            List.of("/data/postgres", "1700000000", "5432", "", "127.0.0.1", "  5432001  7");

    @TempDir
    private Path cluster;

    @Test
    void a_server_that_ended_unnoticed_is_told_from_one_that_runs() throws IOException {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "only Linux tells such things in /proc");
        // the shell becomes, before its child ends, a program that never asks after it
        var parent = new ProcessBuilder("sh", "-c", "sleep 1 & echo $!; exec sleep 60").start();
        try (var said = parent.inputReader(UTF_8)) {
            note(said.readLine());
            await().until(() -> noted().isUnmourned());

            note(Long.toString(parent.pid()));
            assertThat(noted().isUnmourned()).isFalse();
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void a_number_that_nobody_has_is_nobody_s() throws IOException {
        note("999999999");

        assertThat(noted().isUnmourned()).isFalse();
    }

    @Test
    void its_number_is_forgotten_and_nothing_else() throws IOException {
        note("4711");

        noted().forgetNumber();

        assertThat(ProcessHandle.of(noted().pid())).isEmpty();
        assertThat(Files.readAllLines(PostmasterFile.path(cluster)).subList(1, REST.size() + 1))
                .isEqualTo(REST);
    }

    private void note(String number) throws IOException {
        Files.writeString(PostmasterFile.path(cluster), number + "\n" + String.join("\n", REST) + "\n");
    }

    private PostmasterFile noted() throws IOException {
        return PostmasterFile.in(cluster).orElseThrow();
    }
}
