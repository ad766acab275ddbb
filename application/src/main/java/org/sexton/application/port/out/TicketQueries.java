package org.sexton.application.port.out;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.PublicPosition;
import org.sexton.application.query.ReportedPage;
import org.sexton.application.query.TicketFilter;
import org.sexton.application.query.TicketLinks;
import org.sexton.application.query.TicketPage;
import org.sexton.application.query.TicketPosition;
import org.sexton.application.query.TicketSort;
import org.sexton.application.query.Usage;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.ticket.Comment;
import org.sexton.domain.ticket.TicketEvent;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

/** Reads tickets as staff see them, past the aggregate. */
public interface TicketQueries {

    Optional<TicketSnapshot> find(TicketReference reference);

    /**
     * A page in keyset order: its cost does not grow with its depth.
     *
     * @param limit 1 to {@link TicketPage#MAX_LIMIT}
     * @param after where the page before ended; null for the first
     */
    TicketPage page(TicketFilter filter, TicketSort sort, int limit, @Nullable TicketPosition after);

    /**
     * What a person reported, in keyset order, sensitive tickets too.
     *
     * @param limit 1 to {@link TicketPage#MAX_LIMIT}
     * @param after where the page before ended; null for the first
     */
    ReportedPage reportedBy(PersonId person, int limit, @Nullable PublicPosition after);

    /** How many tickets use what the catalogue offers; what none uses is left out. */
    Usage usage();

    /** What the ticket is tied to; empty where there is no such ticket. */
    Optional<TicketLinks> links(TicketReference reference);

    /** The ticket's comments, internal ones too, oldest first; empty where there is no such ticket. */
    List<Comment> comments(TicketReference reference);

    /** The ticket's whole history, oldest first; empty where there is no such ticket. */
    List<TicketEvent> events(TicketReference reference);
}
