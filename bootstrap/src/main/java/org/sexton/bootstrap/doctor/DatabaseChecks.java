package org.sexton.bootstrap.doctor;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.sexton.bootstrap.CannotStart;
import org.sexton.bootstrap.postgres.Database;
import org.sexton.bootstrap.postgres.Readiness;

/** Whether the database answers, guards what it should, has the current schema, and tells the same time. */
public final class DatabaseChecks {

    private static final Duration UNNOTICED = Duration.ofSeconds(2);
    private static final Duration HARMLESS = Duration.ofSeconds(30);

    private final Database database;
    private final InstantSource clock;

    public DatabaseChecks(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    public List<Finding> look() {
        try {
            var version = version();
            var findings = new ArrayList<Finding>();
            findings.add(Finding.ok("database", "PostgreSQL " + version + " answers at " + database.url()));
            findings.add(guards());
            findings.add(schema());
            findings.add(time());
            return findings;
        } catch (SQLException e) {
            return List.of(Finding.problem(
                    "database",
                    database.url() + " does not answer " + database.app() + ": " + e.getMessage(),
                    "See that it runs, and that SEXTON_DATABASE_URL, _USERNAME and _PASSWORD are right."));
        }
    }

    private String version() throws SQLException {
        try (var connection = database.as(database.app()).getConnection()) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }

    private Finding guards() {
        try {
            Readiness.check(database);
            return Finding.ok(
                    "roles", database.app() + " and " + database.portal() + " may do what they should, no more");
        } catch (CannotStart e) {
            return Finding.problem("roles", String.valueOf(e.getMessage()), "The README shows how the roles are made.");
        }
    }

    private Finding schema() {
        try {
            var pending = Readiness.schema(database).pending();
            return pending.isEmpty()
                    ? Finding.ok("schema", "up to date")
                    : Finding.warning(
                            "schema",
                            "lacks " + String.join(", ", pending),
                            "Back it up, then run `sexton migrate`; a start does it too where it knows the owner's role.");
        } catch (FlywayException e) {
            return Finding.problem(
                    "schema", String.valueOf(e.getMessage()), "Run the Sexton that this database belongs to.");
        }
    }

    private Finding time() throws SQLException {
        try (var connection = database.as(database.app()).getConnection();
                var statement = connection.createStatement()) {
            var before = clock.instant();
            try (var row = statement.executeQuery("SELECT clock_timestamp()")) {
                row.next();
                return time(before, row.getObject(1, OffsetDateTime.class).toInstant(), clock.instant());
            }
        }
    }

    static Finding time(Instant before, Instant theirs, Instant after) {
        var ours = before.plus(Duration.between(before, after).dividedBy(2));
        var apart = Duration.between(ours, theirs).abs();
        if (apart.compareTo(UNNOTICED) <= 0) {
            return Finding.ok("clock", "the same as the database's, to " + apart.toMillis() + " ms");
        }
        var said = apart.toSeconds() + " s apart from the database's";
        var advice = "Let both machines keep their time by NTP: sessions, links and mails are judged by it.";
        return apart.compareTo(HARMLESS) <= 0
                ? Finding.warning("clock", said, advice)
                : Finding.problem("clock", said, advice);
    }
}
