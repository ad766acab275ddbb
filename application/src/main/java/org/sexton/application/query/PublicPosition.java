package org.sexton.application.query;

import java.time.Instant;
import java.util.Comparator;
import org.sexton.domain.privacy.PublicTicket;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

/**
 * Where a page of public or of reported tickets ended. It is made of nothing that its reader has not seen.
 *
 * <p>The latest report comes first; reports of one moment are ordered by their references.
 */
public record PublicPosition(Instant createdAt, TicketReference reference) {

    public static final Comparator<PublicPosition> LATEST_FIRST = Comparator.comparing(PublicPosition::createdAt)
            .thenComparing(position -> position.reference().value())
            .reversed();

    public static PublicPosition of(PublicTicket ticket) {
        return new PublicPosition(ticket.createdAt(), ticket.reference());
    }

    public static PublicPosition of(TicketSnapshot ticket) {
        return new PublicPosition(ticket.createdAt(), ticket.reference());
    }
}
