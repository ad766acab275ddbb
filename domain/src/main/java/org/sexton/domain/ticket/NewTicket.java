package org.sexton.domain.ticket;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a new ticket is to hold, as far as the words go not yet checked.
 *
 * @param status the installation's initial status, or for an import the one it stood in
 * @param origin where it was imported from; null for a ticket born here
 */
public record NewTicket(
        @Nullable String title,
        @Nullable String description,
        Status status,
        Priority priority,
        @Nullable Category category,
        @Nullable Location location,
        boolean sensitive,
        Reporter reporter,
        @Nullable Assignee assignee,
        @Nullable LocalDate dueOn,
        @Nullable Origin origin) {}
