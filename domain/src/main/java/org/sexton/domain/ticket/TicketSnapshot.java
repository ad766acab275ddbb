package org.sexton.domain.ticket;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.Actor;

/**
 * A ticket's state at one version, for staff: nothing of it is for the public as it stands.
 *
 * @param dueOn a calendar day at the place of the organisation
 * @param resolvedAt when it last entered a resolved status; null while open
 * @param version counts the changes, from 1; also the number of the event that recorded the last of them
 */
public record TicketSnapshot(
        TicketId id,
        TicketReference reference,
        String title,
        String description,
        Status status,
        Priority priority,
        @Nullable Category category,
        @Nullable Location location,
        boolean sensitive,
        Reporter reporter,
        @Nullable Assignee assignee,
        @Nullable LocalDate dueOn,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant resolvedAt,
        @Nullable Origin origin,
        long version) {

    /** Whether the actor may know of this ticket as the desk shows it. */
    public boolean isVisibleTo(Actor actor) {
        return actor.isStaff();
    }

    /** Whether the actor may make moves on it. */
    public boolean isChangeableBy(Actor actor) {
        return actor.isStaff();
    }
}
