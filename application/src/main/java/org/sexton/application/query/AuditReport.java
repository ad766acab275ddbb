package org.sexton.application.query;

import org.jspecify.annotations.Nullable;
import org.sexton.domain.audit.Digest;

/**
 * What came of recomputing the audit log.
 *
 * @param events of all tickets
 * @param entries of the admin log
 * @param erased how many of these no longer say what they said, because somebody was erased; their seals still hold
 * @param head that of the admin log: whoever keeps it can later ask whether it is still part of it
 * @param brokenLogs how many chains do not hold
 * @param broken the first link that does not hold; null where all do
 */
public record AuditReport(
        long tickets,
        long events,
        long entries,
        long erased,
        Digest head,
        long brokenLogs,
        @Nullable BrokenLink broken) {

    public boolean isIntact() {
        return broken == null;
    }
}
