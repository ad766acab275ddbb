package org.sexton.adapters.rest.problem;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away, or too busy to answer in time, from a fault of ours. */
final class Outages {

    /**
     * A lost connection (class 08), a server that is full (53), that stops or starts (57P0), that threw out a transaction which
     * idled (25P03) or waited too long for another one (55P03); a driver that was disturbed while it connected (99999).
     */
    private static final Set<String> STATES = Set.of("08", "53", "57P0", "25P03", "55P03", "99999");

    private Outages() {}

    static boolean isCauseOf(Throwable failure) {
        return isCauseOf(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** A transaction that could not be committed carries the reason beside its cause. */
    private static boolean isCauseOf(@Nullable Throwable failure, Set<Throwable> seen) {
        return failure != null
                && seen.add(failure)
                && (failure instanceof SQLException sql && isOutage(sql)
                        || Stream.concat(Stream.ofNullable(failure.getCause()), Arrays.stream(failure.getSuppressed()))
                                .anyMatch(cause -> isCauseOf(cause, seen)));
    }

    /** What has no state was said by the pool: it has no connection, and gets none in time. */
    private static boolean isOutage(SQLException failure) {
        var state = failure.getSQLState();
        return state == null || STATES.stream().anyMatch(state::startsWith);
    }
}
