package org.sexton.adapters.memory;

import org.sexton.adapters.memory.contract.MailWishesContract;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.application.port.out.MailWishesStore;

class InMemoryMailWishesTest extends MailWishesContract {

    private InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    protected Ports empty() {
        installation = new InMemoryInstallation();
        return InMemory.of(installation);
    }

    @Override
    protected MailWishesStore wishes() {
        return installation.mailWishes;
    }
}
