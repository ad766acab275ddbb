package org.sexton.application.query;

import java.util.List;
import org.sexton.domain.ticket.TicketReference;

/** What became of tickets since a place in the feed. */
public sealed interface TicketNews {

    /**
     * Tickets that changed, each once; none where nothing happened.
     *
     * @param catalogue whether what tickets are sorted by changed, and so may be called otherwise on all of them
     */
    record Changed(List<TicketAt> tickets, boolean catalogue, FeedPosition until) implements TicketNews {

        public boolean isNothing() {
            return tickets.isEmpty() && !catalogue;
        }
    }

    /** More than is told one by one, or from a place that this installation never named: all may have changed. */
    record Unknown(FeedPosition until) implements TicketNews {}

    /** A ticket, and the version that it is at. */
    record TicketAt(TicketReference reference, long version) {}

    /** Where to go on reading. */
    FeedPosition until();
}
