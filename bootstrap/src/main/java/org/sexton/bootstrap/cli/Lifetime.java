package org.sexton.bootstrap.cli;

import io.quarkus.runtime.LaunchMode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What ends with this process, and in which order: first the application, its requests answered, then what was started for
 * it, last first. However the process is told to end, short of a kill.
 *
 * <p>The JVM runs all shutdown hooks at once, Quarkus's among them; this one therefore waits for the application. Work that
 * serves nobody (an import, a migration) is not waited for: it is cut off, which its transactions are made for.
 */
final class Lifetime implements AutoCloseable {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);
    /** What a shell reports of a program that was interrupted. */
    private static final int INTERRUPTED = 130;

    private final Deque<Runnable> endings = new ArrayDeque<>();
    private final Thread hook = new Thread(this::endEarly, "lifetime");
    private final CountDownLatch applicationStopped = new CountDownLatch(1);
    private volatile boolean serving;

    Lifetime() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Remembers how to end something that is about to start. */
    synchronized void endWith(Runnable ending) {
        endings.push(ending);
    }

    /** From here on a shutdown waits until the application {@linkplain #applicationStopped() has stopped}. */
    void serving() {
        serving = true;
    }

    void applicationStopped() {
        applicationStopped.countDown();
    }

    @Override
    public void close() {
        if (LaunchMode.current().isDev()) {
            // the application is about to be run again, on the same database
            return;
        }
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // the JVM is going down already: the hook has found, or will find, nothing left to end
        }
    }

    private synchronized void end() {
        while (!endings.isEmpty()) {
            endings.pop().run();
        }
    }

    private void endEarly() {
        var orderly = hasStoppedServing();
        end();
        if (!orderly) {
            // Quarkus's own hook would wait for the work to finish
            Runtime.getRuntime().halt(INTERRUPTED);
        }
    }

    private boolean hasStoppedServing() {
        try {
            return serving && applicationStopped.await(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
