package org.sexton.application.port.in;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.Comment;
import org.sexton.domain.ticket.CommentId;
import org.sexton.domain.ticket.TicketReference;

/** Staff read what was written on a ticket, by either side. */
public interface ListComments {

    /**
     * @param comments oldest first
     * @param names today's names of the people who wrote
     * @param editable until when whoever asks may write which of them anew
     * @param version of the ticket; comments that came later may be among these
     */
    record Comments(
            List<Comment> comments, Map<PersonId, String> names, Map<CommentId, Instant> editable, long version) {}

    /** Refuses a hidden ticket like a missing one. */
    Outcome<Comments> handle(Actor actor, TicketReference reference);
}
