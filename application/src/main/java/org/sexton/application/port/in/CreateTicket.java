package org.sexton.application.port.in;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.TicketSnapshot;

/** Staff open a ticket at the desk. */
public interface CreateTicket {

    /**
     * Unchecked input; what is null was left out. Priority is normal unless said otherwise.
     *
     * @param unread what of the input could not be read at all; refused together with everything else that is wrong
     */
    record Command(
            @Nullable String title,
            @Nullable String description,
            @Nullable String priority,
            @Nullable String category,
            @Nullable LocationInput location,
            @Nullable Boolean sensitive,
            @Nullable AssigneeInput assignee,
            @Nullable String dueOn,
            List<Violation> unread) {

        public Command {
            unread = List.copyOf(unread);
        }

        public Command(
                @Nullable String title,
                @Nullable String description,
                @Nullable String priority,
                @Nullable String category,
                @Nullable LocationInput location,
                @Nullable Boolean sensitive,
                @Nullable AssigneeInput assignee,
                @Nullable String dueOn) {
            this(title, description, priority, category, location, sensitive, assignee, dueOn, List.of());
        }
    }

    /** Refuses whoever is not staff, and bad input with every violation at once. */
    Outcome<TicketSnapshot> handle(Actor actor, Command command);
}
