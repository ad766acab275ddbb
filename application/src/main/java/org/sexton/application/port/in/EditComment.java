package org.sexton.application.port.in;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.CommentOnTicket.Written;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.CommentId;
import org.sexton.domain.ticket.TicketReference;

/** Staff put right what they wrote a moment ago. */
public interface EditComment {

    /**
     * Unchecked input; what is null was left out.
     *
     * @param expectedVersion the ticket's version that it was decided on; null to edit whatever stands there
     * @param unread what of the input could not be read at all; refused together with everything else that is wrong
     */
    record Command(
            TicketReference ticket,
            CommentId comment,
            @Nullable Long expectedVersion,
            @Nullable String body,
            List<Violation> unread) {

        public Command {
            unread = List.copyOf(unread);
        }
    }

    /**
     * Refuses a hidden ticket and a comment of another one like missing ones, an outdated version ({@code Stale}), whoever
     * did not write it, whoever comes too late ({@code Conflict}), and bad input with every violation at once.
     */
    Outcome<Written> handle(Actor actor, Command command);
}
