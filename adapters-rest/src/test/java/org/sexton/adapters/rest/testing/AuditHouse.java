package org.sexton.adapters.rest.testing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.application.port.in.SearchAudit;
import org.sexton.application.port.in.VerifyAudit;
import org.sexton.application.service.SearchAuditService;
import org.sexton.application.service.VerifyAuditService;

/** What is recorded in the {@link House}. */
@Dependent
public final class AuditHouse {

    @Produces
    @Singleton
    VerifyAudit verifyAudit(InMemoryInstallation in) {
        return new VerifyAuditService(in.auditChains);
    }

    @Produces
    @Singleton
    SearchAudit searchAudit(InMemoryInstallation in) {
        return new SearchAuditService(in.auditQueries, in.people);
    }
}
