package org.sexton.adapters.persistence.whole;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.persistence.query.Sql;

/** What all replicas know of the scheduled backups: who makes the next, and how the last went. The database tells the time. */
public final class BackupLog {

    private static final int LONGEST_FAILURE = 1000;

    private final DataSource database;

    public BackupLog(DataSource database) {
        this.database = database;
    }

    /** The last that succeeded. */
    public record Last(Instant at, String file, long bytes) {}

    /**
     * @param last empty before the first
     * @param age of it, by the database's clock
     * @param failure of an attempt since; null where there was none
     */
    public record State(
            Optional<Last> last, Duration age, @Nullable String failure) {}

    /**
     * Asks for the next one: whoever hears yes makes it, and nobody else does until the lease ends.
     *
     * @param every how long after the last one the next is due
     */
    public boolean claim(Duration every, Duration lease) {
        return Sql.of("UPDATE scheduled_backup SET leased_until = now() + make_interval(secs => ?)", lease.toSeconds())
                        .add("WHERE (leased_until IS NULL OR leased_until <= now())")
                        .add(
                                "AND (succeeded_at IS NULL OR succeeded_at <= now() - make_interval(secs => ?))",
                                every.toSeconds())
                        .execute(database)
                > 0;
    }

    public void succeeded(String file, long bytes) {
        Sql.of("UPDATE scheduled_backup SET leased_until = NULL, succeeded_at = now(), failure = NULL,")
                .add("file = ?, bytes = ?", file, bytes)
                .execute(database);
    }

    /** @param pause until somebody tries again */
    public void failed(String why, Duration pause) {
        Sql.of("UPDATE scheduled_backup SET leased_until = now() + make_interval(secs => ?),", pause.toSeconds())
                .add("failure = ?", why.substring(0, Math.min(why.length(), LONGEST_FAILURE)))
                .execute(database);
    }

    public State state() {
        return Sql.of("SELECT succeeded_at, file, bytes, failure,")
                .add("coalesce(extract(epoch FROM now() - succeeded_at), 0)::bigint AS age FROM scheduled_backup")
                .first(database, BackupLog::state)
                .orElseThrow();
    }

    private static State state(ResultSet row) throws SQLException {
        var at = row.getObject("succeeded_at", OffsetDateTime.class);
        return new State(
                at == null
                        ? Optional.empty()
                        : Optional.of(new Last(at.toInstant(), row.getString("file"), row.getLong("bytes"))),
                Duration.ofSeconds(row.getLong("age")),
                row.getString("failure"));
    }
}
