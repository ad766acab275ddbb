package org.sexton.adapters.persistence.feed;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.adapters.persistence.query.SqlFailure;

/**
 * A NOTIFY that wakes every replica once tickets were changed. It is no part of the work that changed them, whose commit
 * it would make wait for everybody else's: it follows the commit, one for all that was done within a moment. So it may be
 * lost with the process, and nobody relies on it.
 */
@Singleton
public final class Bell {

    private static final Logger LOG = Logger.getLogger(Bell.class);
    private static final String CHANNEL = "sexton_tickets";
    private static final Duration MOMENT = Duration.ofMillis(50);
    private static final int SECONDS_TO_CONNECT = 5;

    private final DataSource database;
    private final PGSimpleDataSource own = new PGSimpleDataSource();
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledExecutorService ringer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("bell").factory());
    private volatile @Nullable Connection ear;

    Bell(
            DataSource database,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.database = database;
        own.setUrl(url);
        own.setUser(user);
        own.setPassword(password);
        own.setApplicationName("sexton-bell");
        own.setConnectTimeout(SECONDS_TO_CONNECT);
        own.setTcpKeepAlive(true);
    }

    /** Wakes whoever waits, soon. */
    public void ring() {
        if (due.compareAndSet(false, true)) {
            try {
                ringer.schedule(this::ringNow, MOMENT.toMillis(), MILLISECONDS);
            } catch (RejectedExecutionException _) {
                LOG.debug("this replica stops");
            }
        }
    }

    private void ringNow() {
        due.set(false);
        try {
            Sql.of("SELECT pg_notify(?, '')", CHANNEL).list(database, _ -> true);
        } catch (SqlFailure e) {
            LOG.debug("nobody is woken", e);
        }
    }

    /** On a connection of its own, opened by the first who waits and again after it was lost. */
    void await(Duration longest) throws InterruptedException {
        try {
            listening().unwrap(PGConnection.class).getNotifications(Math.max(1, (int) longest.toMillis()));
        } catch (SQLException e) {
            LOG.debug("deaf for a moment", e);
            hangUp();
            Thread.sleep(longest);
        }
    }

    private Connection listening() throws SQLException {
        var open = ear;
        if (open == null) {
            open = own.getConnection();
            ear = open;
            try (var statement = open.createStatement()) {
                statement.execute("LISTEN " + CHANNEL);
            }
        }
        return open;
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

    @PreDestroy
    void stop() {
        ringer.shutdownNow();
        hangUp();
    }
}
