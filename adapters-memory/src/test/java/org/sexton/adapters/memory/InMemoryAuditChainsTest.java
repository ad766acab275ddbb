package org.sexton.adapters.memory;

import org.sexton.adapters.memory.contract.AuditChainsContract;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.application.port.out.AuditChains;
import org.sexton.application.port.out.Checkpoints;
import org.sexton.application.port.out.PersonalData;

class InMemoryAuditChainsTest extends AuditChainsContract {

    private InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    protected Ports empty() {
        installation = new InMemoryInstallation();
        return InMemory.of(installation);
    }

    @Override
    protected AuditChains chains() {
        return installation.auditChains;
    }

    @Override
    protected PersonalData personalData() {
        return installation.personalData;
    }

    @Override
    protected Checkpoints checkpoints() {
        return installation.checkpoints;
    }
}
