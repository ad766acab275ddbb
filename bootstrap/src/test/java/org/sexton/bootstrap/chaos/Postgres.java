package org.sexton.bootstrap.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.sexton.bootstrap.CannotStart;
import org.sexton.bootstrap.postgres.DataDirectory;
import org.sexton.bootstrap.postgres.Database;
import org.sexton.bootstrap.postgres.EmbeddedDatabase;
import org.sexton.bootstrap.postgres.Purpose;

/** A real PostgreSQL, which may be killed at any moment and is down until it is started again. */
final class Postgres implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Path folder;
    private volatile EmbeddedDatabase running;

    Postgres(Path folder) {
        this.folder = folder;
        this.running = prepare().start();
    }

    private EmbeddedDatabase prepare() {
        return EmbeddedDatabase.prepare(DataDirectory.at(folder), Purpose.INSTALLATION, false, _ -> {});
    }

    Database database() {
        return running;
    }

    int port() {
        return URI.create(running.url().substring("jdbc:".length())).getPort();
    }

    /** SIGKILL for the server, whose children end when they notice. */
    void kill() {
        kill(postmaster());
        // nobody is to start it again before its time
        running.close();
    }

    /** SIGKILL for one of the processes that serve the application: the server throws out everybody, and recovers. */
    void killBackend() {
        var sql = "SELECT pid FROM pg_stat_activity WHERE usename = current_user AND pid <> pg_backend_pid()"
                + " ORDER BY random() LIMIT 1";
        try (var connection = running.as(running.app()).getConnection();
                var statement = connection.createStatement();
                var backend = statement.executeQuery(sql)) {
            if (backend.next()) {
                ProcessHandle.of(backend.getLong(1)).ifPresent(ProcessHandle::destroyForcibly);
            }
        } catch (SQLException _) {
            // it is just going down, or full: one fault less
        }
    }

    /** Once the last processes of the killed server have noticed. */
    void start() {
        if (!Pause.until(this::isStarted, LIMIT)) {
            throw new AssertionError("PostgreSQL does not start again");
        }
    }

    private boolean isStarted() {
        var next = prepare();
        try {
            running = next.start();
            return true;
        } catch (CannotStart _) {
            next.close();
            return false;
        }
    }

    boolean answers() {
        try (var connection = running.as(running.app()).getConnection()) {
            return connection.isValid(1);
        } catch (SQLException _) {
            return false;
        }
    }

    private ProcessHandle postmaster() {
        try {
            var note = Files.readAllLines(folder.resolve("postgres/postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(note.getFirst().strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        // what nobody has taken note of yet has no command any more
        if (!Pause.until(() -> process.info().command().isEmpty(), LIMIT)) {
            throw new AssertionError("a killed PostgreSQL lives on");
        }
    }

    @Override
    public void close() {
        running.close();
    }
}
