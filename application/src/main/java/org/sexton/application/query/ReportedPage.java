package org.sexton.application.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.ticket.TicketSnapshot;

/**
 * Tickets that one person reported, the latest first: for the privacy rules to cut down to what a reporter sees.
 *
 * @param next where the next page starts; null if this is the last
 */
public record ReportedPage(
        List<TicketSnapshot> items, @Nullable PublicPosition next, Total total) {

    public ReportedPage {
        items = List.copyOf(items);
    }
}
