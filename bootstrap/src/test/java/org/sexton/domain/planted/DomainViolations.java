package org.sexton.domain.planted;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.sexton.domain.planted2.OtherHalf;

/** Everything that the domain must not do, planted for {@code PlantedViolationsTest}. */
public final class DomainViolations {

    public static final class KnowsAFramework {
        @Inject
        String injected = "";
    }

    public static final class LooksAtTheClock {
        Instant now() {
            return Instant.now();
        }
    }

    public static final class MakesAClock {
        Object clock() {
            return Clock.systemUTC();
        }
    }

    public static final class ThrowsDice {
        UUID id() {
            return UUID.randomUUID();
        }
    }

    public static final class OwnsDice {
        int number(Random random) {
            return random.nextInt();
        }
    }

    public static final class HalfOfACircle {
        Object half() {
            return new OtherHalf();
        }
    }

    private DomainViolations() {}
}
