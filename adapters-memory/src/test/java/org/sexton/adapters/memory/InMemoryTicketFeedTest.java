package org.sexton.adapters.memory;

import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.memory.contract.TicketFeedContract;
import org.sexton.application.port.out.TicketFeed;

class InMemoryTicketFeedTest extends TicketFeedContract {

    private InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    protected Ports empty() {
        installation = new InMemoryInstallation();
        return InMemory.of(installation);
    }

    @Override
    protected TicketFeed feed() {
        return installation.feed;
    }
}
