package org.sexton.bootstrap.postgres;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.sexton.bootstrap.CannotStart;
import org.sexton.bootstrap.Console;

/** A database that somebody else serves, named by environment variables. */
public final class ServedDatabase {
    private static final String URL = "SEXTON_DATABASE_URL";
    private static final String APP = "SEXTON_DATABASE_";
    private static final String PORTAL = "SEXTON_DATABASE_PORTAL_";
    private static final String OWNER = "SEXTON_DATABASE_OWNER_";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private ServedDatabase() {}

    /** Whether the environment names one. */
    public static boolean isNamedBy(Map<String, String> environment) {
        return !environment.getOrDefault(URL, "").isBlank();
    }

    /**
     * Reads what the environment says of it, without connecting.
     *
     * @throws CannotStart if something is missing or is no PostgreSQL address
     */
    public static Database from(Map<String, String> environment) {
        var app = credentials(environment, APP)
                .orElseThrow(() -> new CannotStart(
                        "Name the role that Sexton connects as with " + APP + "USERNAME and " + APP + "PASSWORD."));
        var portal = credentials(environment, PORTAL)
                .orElseThrow(() -> new CannotStart("Name the role that the public pages read as, which may read nothing"
                        + " private, with " + PORTAL + "USERNAME and " + PORTAL + "PASSWORD."));
        var url = environment.getOrDefault(URL, "");
        return new ReachedDatabase(
                jdbcUrl(url),
                app,
                portal,
                jdbcUrl(environment.getOrDefault(PORTAL + "URL", url)),
                credentials(environment, OWNER));
    }

    /**
     * Waits until the database answers, for a minute at most.
     *
     * @throws CannotStart if it does not, or if it turns the role away
     */
    public static void await(Database database, Console console) {
        var deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        for (var failure = failureOf(database); failure != null; failure = failureOf(database)) {
            if (!isPassing(failure)) {
                throw new CannotStart(
                        "The database " + database.url() + " turns " + database.app() + " away: "
                                + failure.getMessage(),
                        failure);
            }
            if (System.nanoTime() > deadline) {
                throw new CannotStart(
                        "The database " + database.url() + " did not answer for " + LONGEST_WAIT.toSeconds()
                                + " seconds: " + failure.getMessage(),
                        failure);
            }
            console.say("Waiting for the database " + database.url() + " (" + failure.getMessage() + ")");
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** PostgreSQL's own form of address is what hosters hand out; the driver's is taken as it is. */
    static String jdbcUrl(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            return url;
        }
        if (!url.startsWith("postgresql://") && !url.startsWith("postgres://")) {
            throw new CannotStart(URL + " must look like postgresql://host:5432/database.");
        }
        var address = URI.create(url);
        if (address.getUserInfo() != null) {
            throw new CannotStart(URL + " must not hold a user name or password: give them with " + APP
                    + "USERNAME and " + APP + "PASSWORD.");
        }
        return "jdbc:postgresql" + url.substring(url.indexOf(':'));
    }

    private static Optional<Credentials> credentials(Map<String, String> environment, String prefix) {
        return Optional.ofNullable(environment.get(prefix + "USERNAME"))
                .map(name -> new Credentials(name, environment.getOrDefault(prefix + "PASSWORD", "")));
    }

    private static @Nullable SQLException failureOf(Database database) {
        try (var _ = database.as(database.app()).getConnection()) {
            return null;
        } catch (SQLException e) {
            return e;
        }
    }

    /** No connection (class 08), or a server that is starting or stopping (57P), may be over in a moment. */
    private static boolean isPassing(SQLException failure) {
        var state = failure.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
