package org.sexton.application.port.in;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.Comment;
import org.sexton.domain.ticket.TicketReference;

/** Staff write on a ticket: a note among themselves, or something for the reporter and the public. */
public interface CommentOnTicket {

    /**
     * Unchecked input; what is null was left out.
     *
     * @param expectedVersion the version that it was written on; null to write on whatever stands there
     * @param visibility {@code internal} or {@code public}: nobody guesses which was meant
     * @param unread what of the input could not be read at all; refused together with everything else that is wrong
     */
    record Command(
            TicketReference ticket,
            @Nullable Long expectedVersion,
            @Nullable String body,
            @Nullable String visibility,
            List<Violation> unread) {

        public Command {
            unread = List.copyOf(unread);
        }
    }

    /**
     * @param names its author's name, where a person wrote it
     * @param version the ticket's, with the comment
     */
    record Written(Comment comment, Map<PersonId, String> names, long version) {}

    /**
     * Refuses a hidden ticket like a missing one, an outdated version ({@code Stale}), and bad input with every violation
     * at once.
     */
    Outcome<Written> handle(Actor actor, Command command);
}
