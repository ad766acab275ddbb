package org.sexton.application.port.in;

import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.TicketSnapshot;

/** Staff open a ticket at the desk. */
public interface CreateTicket {

    /** Unchecked input; what is null was left out. Priority is normal unless said otherwise. */
    record Command(
            @Nullable String title,
            @Nullable String description,
            @Nullable String priority,
            @Nullable String category,
            @Nullable LocationInput location,
            @Nullable Boolean sensitive,
            @Nullable AssigneeInput assignee,
            @Nullable String dueOn) {}

    /** Refuses whoever is not staff, and bad input with every violation at once. */
    Outcome<TicketSnapshot> handle(Actor actor, Command command);
}
