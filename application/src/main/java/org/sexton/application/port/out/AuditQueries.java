package org.sexton.application.port.out;

import org.jspecify.annotations.Nullable;
import org.sexton.application.query.AuditFilter;
import org.sexton.application.query.AuditPage;
import org.sexton.application.query.AuditPosition;

/** Looks up what was recorded, in the logs of all tickets and in that of administration together. */
public interface AuditQueries {

    /**
     * A page in keyset order, the latest first.
     *
     * @param after where the page before ended; null for the first
     */
    AuditPage page(AuditFilter filter, int limit, @Nullable AuditPosition after);
}
