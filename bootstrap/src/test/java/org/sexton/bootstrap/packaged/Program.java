package org.sexton.bootstrap.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code sexton COMMAND...} in a process of its own, with all that it says. */
public final class Program {

    public static final Duration LIMIT = Duration.ofSeconds(90);

    private static final Path JAR =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final Process process;
    private final Thread listener;

    /** @param environment all that it hears of {@code SEXTON_*}, and what else is to differ from ours */
    public Program(Map<String, String> environment, String... command) {
        var line = Stream.concat(
                Stream.of(
                        JAVA.toString(),
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        JAR.toString()),
                Stream.of(command));
        var builder = new ProcessBuilder(line.toList()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SEXTON_"));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        listener = Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        try (var lines = process.inputReader(UTF_8)) {
            lines.lines().forEach(said::add);
        } catch (IOException | UncheckedIOException _) {
            // it was killed in the middle of a line
        }
    }

    public List<String> said() {
        return List.copyOf(said);
    }

    /** Waits until a line holds the pattern. */
    MatchResult says(String pattern) {
        var wanted = Pattern.compile(pattern);
        return await().atMost(LIMIT)
                .failFast(this::requireRunning)
                .until(() -> first(wanted), Optional::isPresent)
                .orElseThrow();
    }

    private void requireRunning() {
        assertThat(process.isAlive()).as(() -> "it runs, and says\n" + this).isTrue();
    }

    private Optional<MatchResult> first(Pattern wanted) {
        return said.stream()
                .map(wanted::matcher)
                .filter(Matcher::find)
                .map(Matcher::toMatchResult)
                .findFirst();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** SIGTERM, as every supervisor sends it. */
    public void terminate() {
        process.destroy();
    }

    public void kill() {
        process.destroyForcibly();
        exit();
    }

    /** Waits for its end, and for the last that it says. */
    public int exit() {
        await().atMost(LIMIT).until(() -> !process.isAlive() && !listener.isAlive());
        return process.exitValue();
    }

    @Override
    public String toString() {
        return String.join("\n", said);
    }
}
