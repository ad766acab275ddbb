package org.sexton.application.port.in;

import org.jspecify.annotations.Nullable;
import org.sexton.application.query.AuditReport;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;

/** An admin has the whole audit log recomputed. */
public interface VerifyAudit {

    /**
     * Says whether all of it is what was once recorded, and where it is not. Refuses whoever is not an admin.
     *
     * @param published a head that was told earlier, to be looked for in the log; null for none
     */
    Outcome<AuditReport> handle(Actor actor, @Nullable Digest published);
}
