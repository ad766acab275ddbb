package org.sexton.application.port.out;

import java.time.Instant;
import java.util.Optional;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;

/**
 * The private links by which reporters follow their tickets without an account. A link's secret is 128 random bits, held
 * by its owner alone: only its hash is kept. Changed inside a {@link UnitOfWork}.
 */
public interface TrackingLinks {

    void add(TicketId ticket, Digest secret, Instant now);

    /** The ticket that the secret leads to; empty for one that is unknown or revoked. */
    Optional<TicketReference> find(Digest secret);

    /** From now on none of the ticket's links leads anywhere; says how many did. */
    int revoke(TicketId ticket, Instant now);
}
