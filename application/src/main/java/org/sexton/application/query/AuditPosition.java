package org.sexton.application.query;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.ticket.TicketId;

/**
 * An entry's place among all of both logs, of which no two share one. The latest comes first; at the same moment tickets come
 * before administration.
 *
 * @param ticket null for an entry of the admin log
 */
public record AuditPosition(Instant at, @Nullable TicketId ticket, long sequence) {

    public static final Comparator<AuditPosition> LATEST_FIRST = Comparator.comparing(AuditPosition::at)
            .thenComparing(position -> Objects.toString(position.ticket(), ""))
            .thenComparing(AuditPosition::sequence)
            .reversed();
}
