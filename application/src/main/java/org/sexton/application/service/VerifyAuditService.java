package org.sexton.application.service;

import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.VerifyAudit;
import org.sexton.application.port.out.AuditChains;
import org.sexton.application.query.AuditReport;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

public final class VerifyAuditService implements VerifyAudit {

    private final AuditChains chains;

    public VerifyAuditService(AuditChains chains) {
        this.chains = chains;
    }

    @Override
    public Outcome<AuditReport> handle(Actor actor, @Nullable Digest published) {
        return actor.isAdmin()
                ? Outcome.ok(chains.recompute(published))
                : Outcome.refused(new Refusal.NotAllowed("verify the audit log"));
    }
}
