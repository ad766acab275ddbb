package org.sexton.application.port.out;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.Backlog;
import org.sexton.application.query.DeliveryPage;
import org.sexton.application.query.DeliveryView;
import org.sexton.application.query.EventMails;
import org.sexton.domain.notification.DeliveryId;
import org.sexton.domain.notification.DeliveryState;
import org.sexton.domain.ticket.TicketId;

/** Reads the mail queue, content never. Deliveries that were forgotten are not shown. */
public interface DeliveryQueries {

    /**
     * A page of deliveries, what was queued last first.
     *
     * @param state null for all
     * @param after where the page before ended; null for the first
     */
    DeliveryPage page(@Nullable DeliveryState state, int limit, @Nullable DeliveryId after);

    Optional<DeliveryView> find(DeliveryId id);

    /** How the deliveries fare that events of the ticket caused, in the order of these. */
    List<EventMails> ofTicket(TicketId ticket);

    Backlog backlog(Instant now);
}
