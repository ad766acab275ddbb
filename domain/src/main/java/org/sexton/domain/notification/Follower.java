package org.sexton.domain.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.ticket.TicketReference;

/**
 * A mailbox that hears of one ticket once its owner has said so. Nobody sees the address, staff neither: a reporter stays
 * anonymous to them and can still be reached.
 *
 * @param person whose mailbox it is, where they were signed in when they asked for it
 * @param confirmedAt when its owner followed the mailed link; null before, and until then nothing but that link is sent
 */
public record Follower(
        FollowerId id,
        TicketReference ticket,
        Part part,
        EmailAddress email,
        Locale language,
        @Nullable PersonId person,
        Instant createdAt,
        @Nullable Instant confirmedAt) {

    /** For so long an address that nobody confirmed is kept. */
    public static final Duration PATIENCE = Duration.ofDays(7);

    /** What they are to the ticket. */
    public enum Part {
        /** Whoever reported it: at most one, who sees what a reporter sees, sensitive or not. */
        REPORTER,
        /** Somebody else, who sees what everyone sees. */
        FOLLOWER
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    /** The address as a hint to its owner, such as {@code a…@example.org}. */
    public String masked() {
        var mailbox = email.mailbox();
        return mailbox.substring(0, mailbox.offsetByCodePoints(0, 1)) + "…"
                + email.value().substring(mailbox.length());
    }

    /** Tells no log whose address it is. */
    @Override
    public String toString() {
        return "Follower[" + id + "]";
    }
}
