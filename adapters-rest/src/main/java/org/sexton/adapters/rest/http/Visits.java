package org.sexton.adapters.rest.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How much may be asked where nobody has to say who they are, in a quarter of an hour and of one neighbourhood: reading
 * included, and before anything is looked up. What costs more than to read has narrower limits of its own behind it.
 */
@Singleton
final class Visits {

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Quota quota;
    private final int max;

    Visits(InstantSource clock, @ConfigProperty(name = "sexton.http.anonymous") int max) {
        quota = new Quota(clock, WINDOW);
        this.max = max;
    }

    /** Counts a request; answers how long to wait where it is one too many. */
    Optional<Duration> count(String path, HttpServerRequest from) {
        if (!Paths.isForEveryone(path)) {
            return Optional.empty();
        }
        var use = quota.count(Sender.of(from).network());
        return use.used() > max ? Optional.of(use.left()) : Optional.empty();
    }
}
