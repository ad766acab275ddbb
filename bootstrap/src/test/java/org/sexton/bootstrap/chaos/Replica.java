package org.sexton.bootstrap.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sexton.bootstrap.packaged.Program;
import org.sexton.bootstrap.postgres.Database;

/** One of the packaged applications that serve together, on its own line to the database. */
final class Replica implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final Duration READY_ASKED = Duration.ofSeconds(2);
    private static final String OPEN = "Sexton is open at ";
    private static final Pattern SETUP = Pattern.compile("http://localhost:\\d+(/auth/setup/\\S+)");

    private final String name;
    private final Line line;
    private final int port = freePort();
    private final Map<String, String> environment;
    private final HttpClient prober = HttpClient.newHttpClient();
    private final AtomicInteger troubles = new AtomicInteger();
    /** Counts the beginnings and ends of troubles: whoever measures it sees whether one came in between. */
    private final AtomicInteger turns = new AtomicInteger();

    private final List<Program> programs = new CopyOnWriteArrayList<>();
    private volatile Program program;

    Replica(String name, Line line, Database database, Map<String, String> settings) {
        this.name = name;
        this.line = line;
        this.environment = environment(database, settings);
        this.program = launch();
    }

    private Map<String, String> environment(Database database, Map<String, String> settings) {
        var owner = database.owner().orElseThrow();
        var all = new HashMap<>(settings);
        all.putAll(Map.of(
                "SEXTON_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + line.port() + "/sexton",
                "SEXTON_DATABASE_USERNAME", database.app().username(),
                "SEXTON_DATABASE_PASSWORD", database.app().password(),
                "SEXTON_DATABASE_PORTAL_USERNAME", database.portal().username(),
                "SEXTON_DATABASE_PORTAL_PASSWORD", database.portal().password(),
                "SEXTON_DATABASE_OWNER_USERNAME", owner.username(),
                "SEXTON_DATABASE_OWNER_PASSWORD", owner.password()));
        return all;
    }

    private Program launch() {
        var next = new Program(environment, "start", "--port", Integer.toString(port));
        programs.add(next);
        return next;
    }

    /** Waits until it is open. One whose start met the database's end is started again, as every supervisor does. */
    void awaitOpen() {
        var opened = Pause.until(
                () -> {
                    if (!program.isAlive()) {
                        program = launch();
                    }
                    return hasOpened();
                },
                LIMIT);
        if (!opened) {
            throw new AssertionError(name + " does not open:\n" + program);
        }
    }

    /** SIGKILL. */
    void kill() {
        troubled();
        program.kill();
    }

    void startAgain() {
        program = launch();
        awaitOpen();
        calmed();
    }

    /** From now on something that it needs is missing. */
    void troubled() {
        troubles.incrementAndGet();
        turns.incrementAndGet();
    }

    /** What was missing is there again. */
    void calmed() {
        turns.incrementAndGet();
        troubles.decrementAndGet();
    }

    boolean isTroubled() {
        return troubles.get() > 0;
    }

    int turns() {
        return turns.get();
    }

    private boolean hasOpened() {
        return program.said().stream().anyMatch(said -> said.startsWith(OPEN));
    }

    Line line() {
        return line;
    }

    /** The link with which somebody becomes the first admin, if it was this one that offered it. */
    Optional<String> setupPath() {
        return program.said().stream()
                .map(SETUP::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    boolean isReady() {
        try {
            var asked = HttpRequest.newBuilder(at("/q/health/ready"))
                    .timeout(READY_ASKED)
                    .build();
            return prober.send(asked, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Of all its lives. */
    List<String> log() {
        return programs.stream().flatMap(life -> life.said().stream()).toList();
    }

    String name() {
        return name;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        prober.close();
        program.terminate();
        program.exit();
        line.close();
    }
}
