package org.sexton.application.port.out;

import java.time.Instant;
import java.util.Optional;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.WorkLink;

/**
 * The private links by which people without an account do a piece of work. A link's secret is 128 random bits; only its
 * hash is kept. A ticket has one at a time. Changed inside a {@link UnitOfWork}.
 */
public interface WorkLinks {

    /** From now on this one, and no earlier one, is the ticket's. */
    void add(WorkLink link, Digest secret);

    /** The link with this secret, expired or not; empty for one that is unknown, revoked or replaced. */
    Optional<WorkLink> find(Digest secret);

    /** The ticket's link, expired or not; empty where it has none, or none that is not revoked. */
    Optional<WorkLink> of(TicketId ticket);

    /** From now on the ticket's link leads nowhere. */
    void revoke(TicketId ticket, Instant now);
}
