package org.sexton.application.port.in;

import org.jspecify.annotations.Nullable;
import org.sexton.application.query.TicketFilter;
import org.sexton.application.query.TicketPage;
import org.sexton.application.query.TicketPosition;
import org.sexton.application.query.TicketSort;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;

/** Staff look through tickets, page by page. */
public interface ListTickets {

    record Query(
            TicketFilter filter,
            TicketSort sort,
            int limit,
            @Nullable TicketPosition after) {}

    /** Refuses whoever is not staff. */
    Outcome<TicketPage> handle(Actor actor, Query query);
}
