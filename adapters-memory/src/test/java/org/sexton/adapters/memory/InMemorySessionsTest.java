package org.sexton.adapters.memory;

import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.memory.contract.SessionsContract;
import org.sexton.application.port.out.Sessions;

class InMemorySessionsTest extends SessionsContract {

    private InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    protected Ports empty() {
        installation = new InMemoryInstallation();
        return InMemory.of(installation);
    }

    @Override
    protected Sessions sessions() {
        return installation.sessions;
    }
}
