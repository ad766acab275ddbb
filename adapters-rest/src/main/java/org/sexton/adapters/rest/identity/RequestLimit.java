package org.sexton.adapters.rest.identity;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.sexton.adapters.rest.problem.Problems;

/** Lets each client ask for a few sign-in mails in a while, and for no more: what lies behind costs other people's attention. */
@Singleton
final class RequestLimit {

    private static final int MAX = 10;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    /** Clients remembered at a time: what a flood from many addresses may cost in memory. */
    private static final int CLIENTS = 10_000;

    private record Window(Instant until, int used) {}

    private final InstantSource clock;
    private final SequencedMap<String, Window> windows = new LinkedHashMap<>();

    RequestLimit(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * @param client its address, kept for the length of the window and nowhere but in memory
     * @throws jakarta.ws.rs.WebApplicationException 429 once the client has used up its window
     */
    void admit(String client) {
        var now = clock.instant();
        var window = used(client, now);
        if (window.used() > MAX) {
            throw Problems.tooMany(Duration.between(now, window.until()));
        }
    }

    private synchronized Window used(String client, Instant now) {
        windows.values().removeIf(window -> !now.isBefore(window.until()));
        if (windows.size() >= CLIENTS) {
            windows.pollFirstEntry();
        }
        return windows.merge(
                client, new Window(now.plus(WINDOW), 1), (before, _) -> new Window(before.until(), before.used() + 1));
    }
}
