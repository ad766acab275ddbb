package org.sexton.adapters.persistence.signal;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.adapters.persistence.query.SqlFailure;

/**
 * A NOTIFY that wakes every replica once something was done. It is no part of the work that did it, whose commit it would
 * make wait for everybody else's: it follows the commit, one for all that was done within a moment. So it may be lost with
 * the process, and nobody relies on it.
 */
public final class Bell {

    private static final Logger LOG = Logger.getLogger(Bell.class);

    private static final int SECONDS_TO_ANSWER = 2;

    private final String channel;
    private final Duration moment;
    private final DataSource database;
    private final DataSource own;
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledExecutorService ringer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("bell").factory());
    private volatile @Nullable Connection ear;

    /** @param own makes the connection that listens, which is nobody else's */
    Bell(String channel, Duration moment, DataSource database, DataSource own) {
        this.channel = channel;
        this.moment = moment;
        this.database = database;
        this.own = own;
    }

    /** Wakes whoever waits, soon. */
    public void ring() {
        if (due.compareAndSet(false, true)) {
            try {
                ringer.schedule(this::ringNow, moment.toMillis(), MILLISECONDS);
            } catch (RejectedExecutionException _) {
                LOG.debug("this replica stops");
            }
        }
    }

    private void ringNow() {
        due.set(false);
        try {
            Sql.of("SELECT pg_notify(?, '')", channel).list(database, _ -> true);
        } catch (SqlFailure e) {
            LOG.debug("nobody is woken", e);
        }
    }

    /**
     * Waits for a signal, at the longest so long; for one caller at a time. On a connection of its own, opened by the first
     * call and again after it was lost, which does not wait: what was done before might never be signalled.
     */
    public void await(Duration longest) throws InterruptedException {
        try {
            var open = ear;
            if (open == null) {
                listen();
            } else {
                hear(open, longest);
            }
        } catch (SQLException e) {
            LOG.debug("deaf for a moment", e);
            hangUp();
            Thread.sleep(longest);
        }
    }

    /** Whoever hears nothing asks whether anybody is there: a line that went dead says nothing either. */
    private static void hear(Connection open, Duration longest) throws SQLException {
        var heard = open.unwrap(PGConnection.class).getNotifications(Math.max(1, (int) longest.toMillis()));
        if ((heard == null || heard.length == 0) && !open.isValid(SECONDS_TO_ANSWER)) {
            throw new SQLException("the line is dead");
        }
    }

    private void listen() throws SQLException {
        var open = own.getConnection();
        ear = open;
        try (var statement = open.createStatement()) {
            statement.execute("LISTEN " + channel);
        }
    }

    private void hangUp() {
        var open = ear;
        ear = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.debug("it was broken already", e);
            }
        }
    }

    void stop() {
        ringer.shutdownNow();
        hangUp();
    }
}
