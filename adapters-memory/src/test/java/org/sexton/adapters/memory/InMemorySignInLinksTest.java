package org.sexton.adapters.memory;

import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.memory.contract.SignInLinksContract;
import org.sexton.application.port.out.SignInLinks;

class InMemorySignInLinksTest extends SignInLinksContract {

    private InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    protected Ports empty() {
        installation = new InMemoryInstallation();
        return InMemory.of(installation);
    }

    @Override
    protected SignInLinks links() {
        return installation.links;
    }
}
