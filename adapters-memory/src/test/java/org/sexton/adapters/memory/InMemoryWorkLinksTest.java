package org.sexton.adapters.memory;

import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.memory.contract.WorkLinksContract;
import org.sexton.application.port.out.WorkLinks;

class InMemoryWorkLinksTest extends WorkLinksContract {

    private InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    protected Ports empty() {
        installation = new InMemoryInstallation();
        return InMemory.of(installation);
    }

    @Override
    protected WorkLinks workLinks() {
        return installation.workLinks;
    }
}
