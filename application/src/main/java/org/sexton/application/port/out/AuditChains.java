package org.sexton.application.port.out;

import org.jspecify.annotations.Nullable;
import org.sexton.application.query.AuditReport;
import org.sexton.domain.audit.Digest;

/** Recomputes the hash chains of all tickets and that of the admin log, however long they are. */
public interface AuditChains {

    /**
     * All of them as they stand at one moment, each up to its first broken link.
     *
     * @param published a head of the admin log that was once told; it counts as broken when no entry has it. Null for none
     */
    AuditReport recompute(@Nullable Digest published);
}
