package org.sexton.bootstrap.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sexton.bootstrap.CannotStart;
import org.sexton.bootstrap.Console;
import org.sexton.bootstrap.postgres.DataDirectory;
import org.sexton.bootstrap.postgres.Database;
import org.sexton.bootstrap.postgres.EmbeddedDatabase;
import org.sexton.bootstrap.postgres.Purpose;
import org.sexton.bootstrap.postgres.Readiness;
import org.sexton.bootstrap.postgres.ServedDatabase;
import picocli.CommandLine.Option;

/**
 * Where a command finds its database: served, if {@code SEXTON_DATABASE_URL} names one, else embedded in a data directory.
 * Every database handed out answers, has the current schema, and lets the application's role do no more than it should.
 */
public final class DatabaseOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Directory of the embedded database (or SEXTON_DATA; default: sexton, for the demo sexton-demo, in"
                            + " the user's data folder).")
    private @Nullable Path directory;

    /** Asked for when a command runs: help needs none of it. */
    private final Supplier<Map<String, String>> environment;

    public DatabaseOptions() {
        this(Environment::read);
    }

    DatabaseOptions(Map<String, String> environment) {
        this(() -> environment);
    }

    private DatabaseOptions(Supplier<Map<String, String>> environment) {
        this.environment = environment;
    }

    /** For an installation, alone on its data directory. */
    Database forInstallation(Lifetime lifetime, Console console) {
        return isServed()
                ? served(console)
                : ready(
                        started(
                                EmbeddedDatabase.prepare(data("sexton"), Purpose.INSTALLATION, false, console),
                                lifetime),
                        console);
    }

    /**
     * For the demo, which has a database of its own.
     *
     * @param fresh forgets what was done in it
     * @throws CannotStart if a served database is named: a sample parish whose admin signs in by one click is not for it
     */
    Database forDemo(boolean fresh, Lifetime lifetime, Console console) {
        if (isServed()) {
            throw new CannotStart("The demo runs on a database of its own: unset SEXTON_DATABASE_URL for it.");
        }
        var data = data("sexton-demo");
        // live coding runs the application again on a database that it left running
        return ready(
                EmbeddedDatabase.runningHere(data)
                        .orElseGet(
                                () -> started(EmbeddedDatabase.prepare(data, Purpose.DEMO, fresh, console), lifetime)),
                console);
    }

    /** For a task, beside the instance that runs on the data directory, or alone where none does. */
    Database forTask(Lifetime lifetime, Console console) {
        if (isServed()) {
            return served(console);
        }
        var data = data("sexton");
        return EmbeddedDatabase.running(data).orElseGet(() -> {
            var purpose = EmbeddedDatabase.purposeOf(data).orElse(Purpose.INSTALLATION);
            return ready(started(EmbeddedDatabase.prepare(data, purpose, false, console), lifetime), console);
        });
    }

    /**
     * For reading alone: beside the instance that runs on it, or without one. No migration is applied.
     *
     * @throws CannotStart if there is no installation
     */
    Database forReading(Lifetime lifetime, Console console) {
        return isServed() ? reached(console) : embeddedForReading(lifetime, console);
    }

    /**
     * For asking how it is; a served one is not waited for.
     *
     * @throws CannotStart if there is no installation
     */
    Database forExamination(Lifetime lifetime, Console console) {
        return isServed() ? ServedDatabase.from(environment.get()) : embeddedForReading(lifetime, console);
    }

    private Database embeddedForReading(Lifetime lifetime, Console console) {
        if (!Files.exists(path("sexton"))) {
            throw noInstallation(path("sexton"));
        }
        var data = data("sexton");
        return EmbeddedDatabase.running(data).orElseGet(() -> {
            var purpose = EmbeddedDatabase.purposeOf(data).orElseThrow(() -> noInstallation(data.root()));
            return started(EmbeddedDatabase.prepare(data, purpose, false, console), lifetime);
        });
    }

    private static CannotStart noInstallation(Path path) {
        return new CannotStart(
                "There is no installation in " + path + ". Name the directory of one with --data or SEXTON_DATA.");
    }

    /**
     * For filling an installation from outside, alone on it and as its owner. No migration is applied yet.
     *
     * @throws CannotStart if an instance runs on it, or if nobody says how its owner signs in
     */
    Database forFilling(Lifetime lifetime, Console console) {
        if (!isServed()) {
            var data = data("sexton");
            var purpose = EmbeddedDatabase.purposeOf(data).orElse(Purpose.INSTALLATION);
            return started(EmbeddedDatabase.prepare(data, purpose, false, console), lifetime);
        }
        var database = reached(console);
        if (database.owner().isEmpty()) {
            throw new CannotStart("This takes the role that owns the schema: name it with"
                    + " SEXTON_DATABASE_OWNER_USERNAME and SEXTON_DATABASE_OWNER_PASSWORD.");
        }
        return database;
    }

    /** Where scheduled backups go: unless somebody says otherwise, beside the embedded database, and nowhere of a served one. */
    Optional<Path> backups() {
        return environment("SEXTON_BACKUP_DIRECTORY")
                .map(Path::of)
                .or(() -> isServed()
                        ? Optional.empty()
                        : Optional.of(path("sexton").resolve("backups")));
    }

    private boolean isServed() {
        return ServedDatabase.isNamedBy(environment.get());
    }

    private Database served(Console console) {
        return ready(reached(console), console);
    }

    private Database reached(Console console) {
        var database = ServedDatabase.from(environment.get());
        ServedDatabase.await(database, console);
        return database;
    }

    private static Database started(EmbeddedDatabase database, Lifetime lifetime) {
        lifetime.endWith(database::close);
        return database.start();
    }

    private static Database ready(Database database, Console console) {
        Readiness.migrate(database, console);
        Readiness.check(database);
        return database;
    }

    /** Where the embedded database lies; empty for a served one. */
    Optional<Path> directory() {
        return isServed() ? Optional.empty() : Optional.of(path("sexton"));
    }

    DataDirectory data(String name) {
        return DataDirectory.at(path(name));
    }

    private Path path(String name) {
        return Optional.ofNullable(directory)
                .or(() -> environment("SEXTON_DATA").map(Path::of))
                .orElseGet(() -> environment("XDG_DATA_HOME")
                        .map(Path::of)
                        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "share"))
                        .resolve(name));
    }

    private Optional<String> environment(String name) {
        return Optional.ofNullable(environment.get().get(name)).filter(value -> !value.isBlank());
    }
}
