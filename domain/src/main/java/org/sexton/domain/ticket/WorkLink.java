package org.sexton.domain.ticket;

import java.time.Duration;
import java.time.Instant;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;

/**
 * What lets somebody without an account do one piece of work: for whoever holds its secret it opens one ticket, until it
 * ends, is revoked, or the ticket is somebody else's to do.
 *
 * @param name who it was made for: the ticket's assignee at that time
 */
public record WorkLink(TicketId ticket, TicketReference reference, String name, Instant createdAt, Instant expiresAt) {

    /** A volunteer comes by within some weeks; a forgotten mail should not open a ticket for years. */
    public static final int USUAL_DAYS = 30;

    public static final int LONGEST_DAYS = 90;

    /**
     * A link for whoever the ticket is assigned to by name.
     *
     * @param days how long it leads there; refused as invalid out of 1 to {@link #LONGEST_DAYS}
     * @return refused as a conflict where the ticket is nobody's, or somebody's with an account, who needs none
     */
    public static Outcome<WorkLink> of(TicketSnapshot ticket, int days, Instant now) {
        if (days < 1 || days > LONGEST_DAYS) {
            var rule = "must be from 1 to %d".formatted(LONGEST_DAYS);
            return Outcome.refused(new Refusal.Invalid(new Violation("days", "out_of_range", rule)));
        }
        return ticket.assignee() instanceof Assignee.Named(var name)
                ? Outcome.ok(new WorkLink(ticket.id(), ticket.reference(), name, now, now.plus(Duration.ofDays(days))))
                : Outcome.refused(new Refusal.Conflict(
                        "A work link is for somebody without an account: assign the ticket to a name first."));
    }

    /** Whether it still opens the ticket; the work on a merged one is done on another. */
    public boolean opens(TicketSnapshot state, Instant now) {
        return state.id().equals(ticket)
                && !state.isSetAside()
                && now.isBefore(expiresAt)
                && new Assignee.Named(name).equals(state.assignee());
    }
}
