package org.sexton.domain.privacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Location;
import org.sexton.domain.ticket.Status;
import org.sexton.domain.ticket.TicketReference;

/**
 * A ticket as whoever reported it may see it, sensitive or not: their own words unmasked, but nothing of what staff do
 * among themselves. Made by {@link PrivacyRules} alone.
 *
 * @param merged whether staff put it together with another one, where its story goes on
 * @param updatedAt when something that they may see last moved
 */
public record ReporterTicket(
        TicketReference reference,
        String title,
        String description,
        Status status,
        @Nullable Category category,
        @Nullable Location location,
        boolean sensitive,
        boolean merged,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant resolvedAt) {}
