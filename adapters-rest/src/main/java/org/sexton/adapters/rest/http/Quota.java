package org.sexton.adapters.rest.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * Counts who did something how often in a while. In the memory of this process: another replica counts for itself, and a
 * restart forgets.
 */
public final class Quota {

    /** Clients remembered at a time: what a flood from many addresses may cost in memory. */
    private static final int CLIENTS = 10_000;

    /**
     * One client's while.
     *
     * @param used how often, this time included
     * @param left how long until the counting begins again
     */
    public record Use(int used, Duration left) {}

    private record Window(Instant until, int used) {}

    private final InstantSource clock;
    private final Duration window;
    private final SequencedMap<String, Window> windows = new LinkedHashMap<>();

    public Quota(InstantSource clock, Duration window) {
        this.clock = clock;
        this.window = window;
    }

    /** @param client kept for the length of the window and nowhere but in memory */
    public synchronized Use count(String client) {
        var now = clock.instant();
        forget(now);
        if (windows.size() >= CLIENTS && !windows.containsKey(client)) {
            windows.pollFirstEntry();
        }
        var use = windows.merge(
                client, new Window(now.plus(window), 1), (before, _) -> new Window(before.until(), before.used() + 1));
        return new Use(use.used(), Duration.between(now, use.until()));
    }

    /** They end in the order in which they began. */
    private void forget(Instant now) {
        while (!windows.isEmpty()
                && !now.isBefore(windows.firstEntry().getValue().until())) {
            windows.pollFirstEntry();
        }
    }
}
