package org.sexton.domain.person;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A browser that is signed in as a person, as the server keeps it: it ends when the person says so, after disuse, and at
 * the latest some time after the sign-in. How long each is depends on what the person may see.
 *
 * @param client what a person recognises the browser by, such as {@code Firefox on Linux}
 * @param lastSeenAt to the minute or so
 * @param expiresAt when it ends if it is not used again
 */
public record Session(
        SessionId id,
        PersonId person,
        SignInMethod method,
        String client,
        Instant createdAt,
        Instant lastSeenAt,
        Instant expiresAt) {

    /** No session outlives this, whoever's it is. */
    public static final Duration LONGEST = Duration.ofDays(90);

    /** How seldom {@link #lastSeenAt} is brought up to date: it would otherwise cost each request a write. */
    private static final Duration RESOLUTION = Duration.ofMinutes(1);

    public static Session open(SessionId id, Person person, SignInMethod method, String client, Instant now) {
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        return new Session(id, person.id(), method, client, at, at, expiry(person.role(), at, at));
    }

    /**
     * Whether the session still stands.
     *
     * @param today the person's role at this moment: a promotion shortens the sessions that are already open
     */
    public boolean isLive(Role today, Instant now) {
        return now.isBefore(expiresAt) && now.isBefore(expiry(today, createdAt, lastSeenAt));
    }

    /** Whether a use at this moment is worth noting. */
    public boolean isToBeNoted(Instant now) {
        return !now.isBefore(lastSeenAt.plus(RESOLUTION));
    }

    /** The session after a use. */
    public Session used(Role today, Instant now) {
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        return new Session(id, person, method, client, createdAt, at, expiry(today, createdAt, at));
    }

    private static Instant expiry(Role role, Instant createdAt, Instant lastSeenAt) {
        var idle = lastSeenAt.plus(role.isStaff() ? Duration.ofHours(12) : Duration.ofDays(14));
        var absolute = createdAt.plus(role.isStaff() ? Duration.ofDays(7) : LONGEST);
        return idle.isBefore(absolute) ? idle : absolute;
    }
}
