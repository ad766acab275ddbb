package org.sexton.adapters.memory;

import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.memory.contract.TicketStoreContract;

class InMemoryTicketsTest extends TicketStoreContract {

    @Override
    protected Ports empty() {
        return InMemory.empty();
    }
}
