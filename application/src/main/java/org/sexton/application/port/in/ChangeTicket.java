package org.sexton.application.port.in;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

/** Staff change a ticket: one or several fields, one audit event. */
public interface ChangeTicket {

    /**
     * @param expectedVersion the version that the change was decided on; null to change whatever stands there
     * @param edits none twice for a field; none at all changes nothing
     * @param unread what of the input could not be read at all; refused together with everything else that is wrong
     */
    record Command(TicketReference ticket, @Nullable Long expectedVersion, List<Edit> edits, List<Violation> unread) {

        public Command {
            edits = List.copyOf(edits);
            unread = List.copyOf(unread);
        }

        public Command(TicketReference ticket, @Nullable Long expectedVersion, List<Edit> edits) {
            this(ticket, expectedVersion, edits, List.of());
        }
    }

    /** One field's new value, unchecked. Null clears what may be empty, and is a violation elsewhere. */
    sealed interface Edit {
        record Title(@Nullable String value) implements Edit {}

        record Description(@Nullable String value) implements Edit {}

        record Status(@Nullable String key) implements Edit {}

        record Priority(@Nullable String value) implements Edit {}

        record Category(@Nullable String key) implements Edit {}

        record Location(@Nullable LocationInput value) implements Edit {}

        record Sensitive(@Nullable Boolean value) implements Edit {}

        record DueOn(@Nullable String date) implements Edit {}

        record Assignee(@Nullable AssigneeInput value) implements Edit {}
    }

    /**
     * Answers the ticket as it then stands. Refuses a hidden ticket like a missing one, an outdated version
     * ({@code Stale}), and bad input with every violation at once.
     */
    Outcome<TicketSnapshot> handle(Actor actor, Command command);
}
