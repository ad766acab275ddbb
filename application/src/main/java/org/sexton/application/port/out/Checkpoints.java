package org.sexton.application.port.out;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sexton.domain.administration.Checkpoint;
import org.sexton.domain.administration.TicketHead;

/** What the logs of tickets ended with, as the admin log sealed it. */
public interface Checkpoints {

    /** When the last one was made. */
    Optional<Instant> latest();

    /** The heads of tickets that changed since a checkpoint had them, at most so many. */
    List<TicketHead> outstanding(int limit);

    /**
     * Stores the entry and the heads that it seals, or nothing. Inside a {@link UnitOfWork}, which is done again where another
     * entry was faster.
     */
    void commit(Checkpoint checkpoint);
}
