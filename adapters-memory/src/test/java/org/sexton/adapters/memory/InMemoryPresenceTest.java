package org.sexton.adapters.memory;

import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.memory.contract.PresenceContract;
import org.sexton.application.port.out.Presence;

class InMemoryPresenceTest extends PresenceContract {

    private InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    protected Ports empty() {
        installation = new InMemoryInstallation();
        return InMemory.of(installation);
    }

    @Override
    protected Presence presence() {
        return installation.presence;
    }
}
