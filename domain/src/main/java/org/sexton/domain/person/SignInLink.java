package org.sexton.domain.person;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A link that signs somebody in, once. */
public sealed interface SignInLink {

    Instant expiresAt();

    default boolean isLive(Instant now) {
        return now.isBefore(expiresAt());
    }

    /**
     * Mailed to an address: whoever follows it owns the mailbox.
     *
     * @param returnTo the local path where they wanted to go; null for wherever their role begins
     */
    record Mailed(EmailAddress email, @Nullable String returnTo, Instant expiresAt) implements SignInLink {

        public static final Duration VALIDITY = Duration.ofMinutes(15);

        public static Mailed to(EmailAddress email, @Nullable String returnTo, Instant now) {
            return new Mailed(
                    email, returnTo, now.truncatedTo(ChronoUnit.MILLIS).plus(VALIDITY));
        }
    }

    /** Printed on the console: whoever follows it runs the installation, and becomes its first admin. */
    record Setup(Instant expiresAt) implements SignInLink {

        public static final Duration VALIDITY = Duration.ofHours(24);

        public static Setup offered(Instant now) {
            return new Setup(now.truncatedTo(ChronoUnit.MILLIS).plus(VALIDITY));
        }
    }
}
