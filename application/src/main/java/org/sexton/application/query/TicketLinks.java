package org.sexton.application.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.ticket.TicketSnapshot;

/**
 * The tickets that a ticket is tied to, as they stand.
 *
 * @param mergedInto what it is a duplicate of; null mostly
 * @param duplicates that were merged into it, the first to be opened first
 * @param related which have to do with it, likewise
 */
public record TicketLinks(
        @Nullable TicketSnapshot mergedInto, List<TicketSnapshot> duplicates, List<TicketSnapshot> related) {

    public TicketLinks {
        duplicates = List.copyOf(duplicates);
        related = List.copyOf(related);
    }
}
