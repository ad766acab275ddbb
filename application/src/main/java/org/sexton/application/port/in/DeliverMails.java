package org.sexton.application.port.in;

import java.util.function.BooleanSupplier;

/** Sexton sends the mails that are due. Any number of replicas may do so at once. */
public interface DeliverMails {

    /**
     * Claims a batch, sends it and records what came of it; also takes up what others left lying. What could not be recorded
     * because the database was away is recorded first when it is called again, before anything else is claimed.
     *
     * @param stopping asked before each mail; once it is true, no other mail is begun, and claims are handed back
     * @return how many were claimed; none is left to claim at the moment if it is 0
     */
    int handle(BooleanSupplier stopping);
}
