package org.sexton.adapters.memory;

import org.sexton.adapters.memory.contract.AuditQueriesContract;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.application.port.out.AuditQueries;

class InMemoryAuditQueriesTest extends AuditQueriesContract {

    private InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    protected Ports empty() {
        installation = new InMemoryInstallation();
        return InMemory.of(installation);
    }

    @Override
    protected AuditQueries audit() {
        return installation.auditQueries;
    }
}
