package org.sexton.bootstrap.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sexton.bootstrap.CannotStart;
import org.sexton.bootstrap.Console;

/**
 * The PostgreSQL in a data directory: made with passwords before it first listens, on the loopback interface alone, and
 * durable. It runs detached from the terminal, so that Ctrl-C reaches Sexton first and the server is stopped after it.
 */
final class EmbeddedServer {
    private static final String START_LIMIT_SECONDS = "300";
    private static final String STOP_LIMIT_SECONDS = "60";
    private static final int LOG_LINES_SHOWN = 15;

    /** Given on the command line, these can be overridden by nothing in the cluster's own files. */
    private static final List<String> FIXED = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "password_encryption=scram-sha-256",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "timezone=UTC",
            "log_timezone=UTC");

    private final DataDirectory data;
    private final ServerPrograms programs;
    private final ServerUser user;
    private final EmbeddedSettings settings;

    private EmbeddedServer(DataDirectory data, ServerPrograms programs, ServerUser user, EmbeddedSettings settings) {
        this.data = data;
        this.programs = programs;
        this.user = user;
        this.settings = settings;
    }

    /**
     * Makes the cluster if there is none, stops a server that a killed Sexton left behind, and leaves nothing running. The
     * caller holds the directory's {@link InstanceLock}.
     *
     * @param fresh forgets what the cluster holds, for good
     * @throws CannotStart if the directory was made for another purpose or by another version, or if root can't step down
     */
    static EmbeddedServer prepare(DataDirectory data, Purpose purpose, boolean fresh, Console console)
            throws IOException {
        var settings = EmbeddedSettings.of(data, purpose);
        var programs = ServerPrograms.in(data, console);
        var user = ServerUser.of(data.cluster());
        user.admit(data);
        var server = new EmbeddedServer(data, programs, user, settings);
        server.stopOrphan(console);
        if (fresh && Files.exists(data.cluster())) {
            console.say("Forgetting what was in " + data);
            data.clear();
            return prepare(data, purpose, false, console);
        }
        user.remark().ifPresent(console::say);
        if (!Files.exists(data.cluster().resolve("PG_VERSION"))) {
            console.say("Making a database in " + data);
            server.initialise();
        }
        server.refuseOtherVersion();
        return new EmbeddedServer(data, programs, user, settings.onFreePort(data));
    }

    EmbeddedSettings settings() {
        return settings;
    }

    String url(String database) {
        return url(settings.port(), database);
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /**
     * Starts the server and waits until it answers, recovery included.
     *
     * @throws CannotStart if it does not
     */
    void start() throws IOException {
        var options = Stream.concat(Stream.of("port=" + settings.port()), FIXED.stream())
                .map(option -> "-c " + option)
                .collect(Collectors.joining(" "));
        Files.deleteIfExists(log());
        var note = PostmasterFile.in(data.cluster()).filter(PostmasterFile::isUnmourned);
        if (note.isPresent()) {
            note.get().forgetNumber();
        }
        var result = pgCtl("start", "-w", "-t", START_LIMIT_SECONDS, "-l", log().toString(), "-o", options);
        if (!result.isSuccess()) {
            throw new CannotStart("The embedded PostgreSQL in " + data + " did not start:\n" + tail(result.output()));
        }
    }

    boolean isRunning() throws IOException {
        return PostmasterFile.in(data.cluster()).flatMap(PostmasterFile::server).isPresent();
    }

    /** Stops the server, its clients' transactions rolled back; nothing if it does not run. */
    void stop() throws IOException {
        if (!isRunning()) {
            return;
        }
        var result = pgCtl("stop", "-w", "-t", STOP_LIMIT_SECONDS, "-m", "fast");
        if (!result.isSuccess()) {
            throw new CannotStart("The embedded PostgreSQL in " + data + " did not stop: " + result.output());
        }
    }

    private void initialise() throws IOException {
        // what an interrupted attempt left holds no data yet
        DataDirectory.delete(data.cluster());
        Files.createDirectory(data.cluster());
        DataDirectory.restrict(data.cluster(), "rwx------");
        var password = Files.createTempFile(data.root(), "password", "");
        try {
            Files.writeString(password, settings.superuser().password(), UTF_8);
            user.own(data.cluster(), password);
            var result = Command.of(
                            user,
                            programs.program("initdb").toString(),
                            "--pgdata=" + data.cluster(),
                            "--username=" + settings.superuser().username(),
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            // sorts by code point, whatever the machine's libraries: an index survives their upgrade
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--lc-collate=C",
                            "--lc-ctype=" + (ServerPrograms.isMac() ? "en_US.UTF-8" : "C.UTF-8"),
                            "--lc-messages=C")
                    .run();
            if (!result.isSuccess()) {
                throw new CannotStart("PostgreSQL could not make its files in " + data + ":\n" + result.output());
            }
        } finally {
            Files.delete(password);
        }
    }

    private void refuseOtherVersion() throws IOException {
        var written =
                Files.readString(data.cluster().resolve("PG_VERSION"), UTF_8).strip();
        var answer = Command.of(user, programs.program("postgres").toString(), "--version")
                .run();
        if (!answer.isSuccess()) {
            throw new CannotStart("The PostgreSQL that Sexton carries does not run here:\n"
                    + answer.output().strip());
        }
        var carried = answer.output();
        if (!carried.contains(" " + written + ".")) {
            throw new CannotStart(data + " was written by PostgreSQL " + written + ", and this Sexton carries "
                    + carried.strip().toLowerCase(Locale.ROOT) + ".");
        }
    }

    private void stopOrphan(Console console) throws IOException {
        if (isRunning()) {
            console.say("Stopping the PostgreSQL that an interrupted Sexton left behind");
            stop();
        } else if (PostmasterFile.in(data.cluster())
                .filter(PostmasterFile::isNumberReused)
                .isPresent()) {
            Files.delete(PostmasterFile.path(data.cluster()));
        }
    }

    private Command.Result pgCtl(String... arguments) {
        var line = Stream.concat(
                Stream.of(
                        programs.program("pg_ctl").toString(),
                        "-D",
                        data.cluster().toString()),
                Stream.of(arguments));
        return Command.of(user, line.toArray(String[]::new)).run();
    }

    private Path log() {
        return data.cluster().resolve("server.log");
    }

    private String tail(String otherwise) throws IOException {
        if (!Files.exists(log())) {
            return otherwise;
        }
        var lines = Files.readAllLines(log(), UTF_8);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size()));
    }
}
