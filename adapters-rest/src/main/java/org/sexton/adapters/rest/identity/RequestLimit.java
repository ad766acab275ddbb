package org.sexton.adapters.rest.identity;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.sexton.adapters.rest.http.Quota;
import org.sexton.adapters.rest.problem.Problems;

/** Lets each neighbourhood of addresses ask for a few sign-in mails in a while, and for no more: what lies behind costs other people's attention. */
@Singleton
final class RequestLimit {

    private static final int MAX = 10;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Quota quota;

    RequestLimit(InstantSource clock) {
        quota = new Quota(clock, WINDOW);
    }

    /**
     * @param client its neighbourhood, kept for the length of the window and nowhere but in memory
     * @throws jakarta.ws.rs.WebApplicationException 429 once the client has used up its window
     */
    void admit(String client) {
        var use = quota.count(client);
        if (use.used() > MAX) {
            throw Problems.tooMany(use.left());
        }
    }
}
