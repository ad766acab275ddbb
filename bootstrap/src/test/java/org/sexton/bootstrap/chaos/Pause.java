package org.sexton.bootstrap.chaos;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waiting, for all that waits in a run: until it is over, until something holds, or just for a while. */
final class Pause {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(25);

    private final CountDownLatch over = new CountDownLatch(1);

    /** Ends every wait {@link #unlessOver}. */
    void end() {
        over.countDown();
    }

    boolean isOver() {
        return over.getCount() == 0;
    }

    /** Waits so long, or until the run is over. */
    void unlessOver(Duration length) {
        try {
            if (over.await(length.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks until it holds, at the longest so long. */
    static boolean until(BooleanSupplier condition, Duration longest) {
        var deadline = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            new Pause().unlessOver(BETWEEN_LOOKS);
        }
        return true;
    }
}
