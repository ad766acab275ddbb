package org.sexton.adapters.memory;

import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.memory.contract.PublicTicketsContract;

class InMemoryPublicTicketsTest extends PublicTicketsContract {

    @Override
    protected Ports empty() {
        return InMemory.empty();
    }
}
