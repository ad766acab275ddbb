package org.sexton.application.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.notification.DeliveryState;
import org.sexton.domain.ticket.TicketEvent;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.Visibility;

/**
 * What one person did and what was done for them, as far as it is told of; nothing of it lets anybody in. Each list in a
 * fixed order.
 *
 * @param identities accounts of other services that they sign in by
 * @param comments what they wrote on tickets, as it reads now
 * @param events what they did to tickets
 * @param mails to them, as far as they are still told of
 */
public record Doings(List<Identity> identities, List<Wrote> comments, List<Did> events, List<Mailed> mails) {

    public Doings {
        identities = List.copyOf(identities);
        comments = List.copyOf(comments);
        events = List.copyOf(events);
        mails = List.copyOf(mails);
    }

    public record Identity(String issuer, String subject) {}

    public record Wrote(TicketReference ticket, long sequence, Instant at, Visibility visibility, String body) {}

    /** @param fields what it changed; what stood there before may tell of others */
    public record Did(TicketReference ticket, long sequence, Instant at, TicketEvent.Type type, List<String> fields) {}

    /**
     * @param kind of its message
     * @param at when it could leave
     * @param endedAt when it was sent or given up; null while it waits
     */
    public record Mailed(
            String kind,
            DeliveryState state,
            Instant at,
            @Nullable Instant endedAt) {}
}
