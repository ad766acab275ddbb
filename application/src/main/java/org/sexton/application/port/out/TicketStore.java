package org.sexton.application.port.out;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Change;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

/** Where tickets are kept. All of it is used inside a {@link UnitOfWork}. */
public interface TicketStore {

    /** The ticket as it stands, kept from other changes until the unit of work ends. */
    Optional<Ticket> find(TicketReference reference);

    /** Which of these references tickets already have. */
    Set<TicketReference> taken(Collection<TicketReference> references);

    /** Which of these external ids have been imported from the source before, and were not withdrawn since. */
    Set<String> imported(String source, Collection<String> externalIds);

    /**
     * Stores the new state, its event, its comment, what becomes of its photos, and what the public may see of it; or
     * nothing.
     *
     * @throws StaleTicketException if someone else changed the ticket since it was read
     */
    TicketSnapshot commit(Change change);

    /** The same for many new tickets at once, in few round trips. */
    void commitAll(List<Change> openings);

    /** Has the tickets at these places found by what the places are called now. */
    void refreshWords(Collection<Key> places);
}
