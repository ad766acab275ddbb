package org.sexton.adapters.memory;

import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.memory.contract.TicketQueriesContract;

class InMemoryTicketQueriesTest extends TicketQueriesContract {

    @Override
    protected Ports empty() {
        return InMemory.empty();
    }
}
