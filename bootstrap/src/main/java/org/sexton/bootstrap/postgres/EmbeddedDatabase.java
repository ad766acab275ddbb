package org.sexton.bootstrap.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.sexton.bootstrap.CannotStart;
import org.sexton.bootstrap.Console;

/**
 * Sexton's own database in the embedded server. From start to close it is kept running: a server that dies in between is
 * started again on the same port, where the application's pool finds it.
 */
public final class EmbeddedDatabase implements Database {
    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "sexton";
    private static final long CHECK_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final EmbeddedServer server;
    private final InstanceLock lock;
    private final CountDownLatch closing = new CountDownLatch(1);

    private EmbeddedDatabase(EmbeddedServer server, InstanceLock lock) {
        this.server = server;
        this.lock = lock;
    }

    /**
     * Makes the data directory this process's alone and its server ready to start.
     *
     * @param fresh forgets what the directory holds, for good
     * @throws CannotStart if another process runs on it, or if its server can't run here
     */
    public static EmbeddedDatabase prepare(DataDirectory data, Purpose purpose, boolean fresh, Console console) {
        var lock = InstanceLock.tryAcquire(data)
                .orElseThrow(() -> new CannotStart("Sexton already runs on " + data + " (" + InstanceLock.holder(data)
                        + "). Stop it first, or choose another data directory with --data."));
        try {
            return new EmbeddedDatabase(EmbeddedServer.prepare(data, purpose, fresh, console), lock);
        } catch (IOException e) {
            lock.close();
            throw new UncheckedIOException("the embedded PostgreSQL in " + data, e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * The database of the instance that runs on the data directory now; empty where none does.
     *
     * @throws CannotStart if the instance's server does not answer yet
     */
    public static Optional<Database> running(DataDirectory data) {
        var lock = InstanceLock.tryAcquire(data);
        if (lock.isPresent()) {
            lock.get().close();
            return Optional.empty();
        }
        return Optional.of(reached(data));
    }

    /** As {@link #running}, where it was this process that started it. */
    public static Optional<Database> runningHere(DataDirectory data) {
        return running(data).filter(_ -> InstanceLock.isHeldHere(data));
    }

    private static Database reached(DataDirectory data) {
        try {
            var file = PostmasterFile.in(data.cluster());
            var settings = EmbeddedSettings.remembered(data);
            if (file.isEmpty() || settings.isEmpty()) {
                throw new CannotStart("Sexton is just starting on " + data + " (" + InstanceLock.holder(data)
                        + "). Try again in a moment.");
            }
            var url = EmbeddedServer.url(file.get().port(), NAME);
            return new ReachedDatabase(
                    url,
                    settings.get().app(),
                    settings.get().portal(),
                    url,
                    Optional.of(settings.get().owner()));
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL in " + data, e);
        }
    }

    /** What the data directory was made for; empty before its first start. */
    public static Optional<Purpose> purposeOf(DataDirectory data) {
        try {
            return EmbeddedSettings.remembered(data).map(EmbeddedSettings::purpose);
        } catch (IOException e) {
            throw new UncheckedIOException("the settings in " + data, e);
        }
    }

    /**
     * Starts the server, recovers what a crash left, and makes roles and database where they are missing.
     *
     * @throws CannotStart if the server does not start
     */
    public synchronized EmbeddedDatabase start() {
        try {
            server.start();
            new Roles(server.settings()).ensure(server.url("postgres"), NAME);
            Thread.ofVirtual().name("embedded-postgres").start(this::keepRunning);
            return this;
        } catch (IOException | SQLException e) {
            throw new CannotStart("The embedded PostgreSQL did not start: " + e.getMessage(), e);
        }
    }

    @Override
    public String url() {
        return server.url(NAME);
    }

    @Override
    public Credentials app() {
        return server.settings().app();
    }

    @Override
    public Credentials portal() {
        return server.settings().portal();
    }

    @Override
    public String portalUrl() {
        return url();
    }

    @Override
    public Optional<Credentials> owner() {
        return Optional.of(server.settings().owner());
    }

    /** Stops the server and gives the data directory back. Safe to call again, and from another thread. */
    @Override
    public void close() {
        closing.countDown();
        synchronized (this) {
            try {
                server.stop();
            } catch (IOException e) {
                throw new UncheckedIOException("the embedded PostgreSQL could not be stopped", e);
            } finally {
                lock.close();
            }
        }
    }

    private void keepRunning() {
        var pause = CHECK_MILLIS;
        try {
            while (!closing.await(pause, TimeUnit.MILLISECONDS)) {
                pause = isRunningAgain() ? CHECK_MILLIS : Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isRunningAgain() {
        try {
            if (closing.getCount() > 0 && !server.isRunning()) {
                server.start();
                LOG.warn("The embedded PostgreSQL had stopped by itself and was started again");
            }
            return true;
        } catch (IOException | CannotStart e) {
            LOG.errorf("The embedded PostgreSQL has stopped and does not start again yet: %s", e.getMessage());
            return false;
        }
    }
}
