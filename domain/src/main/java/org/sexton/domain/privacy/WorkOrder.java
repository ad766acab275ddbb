package org.sexton.domain.privacy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.ticket.Location;
import org.sexton.domain.ticket.Status;
import org.sexton.domain.ticket.TicketReference;

/**
 * A ticket as whoever is to do the work may see it by their work link: what is broken, where, and by when; neither who
 * reported it nor what staff say of it. Made by {@link PrivacyRules} alone.
 */
public record WorkOrder(
        TicketReference reference,
        String title,
        String description,
        Status status,
        @Nullable Location location,
        @Nullable LocalDate dueOn) {}
