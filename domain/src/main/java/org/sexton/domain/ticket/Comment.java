package org.sexton.domain.ticket;

import java.time.Instant;

/**
 * What somebody wrote on a ticket. Plain text as it was typed; masking for the public is the privacy rules' business.
 *
 * @param sequence the event that recorded it
 * @param at to the millisecond, UTC
 * @param by who wrote it; the public is told the {@link Side} alone
 */
public record Comment(
        CommentId id, long sequence, Instant at, TicketEvent.By by, Side side, Visibility visibility, String body) {

    /** On which side of the desk its author stood. */
    public enum Side {
        STAFF,
        /** Whoever reported the problem, signed in or by their private link. */
        REPORTER
    }

    public Comment {
        if (side == Side.REPORTER && visibility == Visibility.INTERNAL) {
            throw new IllegalArgumentException("a reporter writes nothing that they could not read");
        }
    }
}
