package org.sexton.application.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.ticket.TicketSnapshot;

/** @param next where the next page starts; null if this is the last */
public record TicketPage(
        List<TicketSnapshot> items, @Nullable TicketPosition next, Total total) {

    public static final int MAX_LIMIT = 200;
    public static final int DEFAULT_LIMIT = 50;

    public TicketPage {
        items = List.copyOf(items);
    }
}
