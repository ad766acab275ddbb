package org.sexton.adapters.memory;

import org.sexton.adapters.memory.contract.DigestItemsContract;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.application.port.out.DigestItems;

class InMemoryDigestItemsTest extends DigestItemsContract {

    private InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    protected Ports empty() {
        installation = new InMemoryInstallation();
        return InMemory.of(installation);
    }

    @Override
    protected DigestItems items() {
        return installation.digestItems;
    }
}
