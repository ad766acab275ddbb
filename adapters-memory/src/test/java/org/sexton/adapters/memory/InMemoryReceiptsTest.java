package org.sexton.adapters.memory;

import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.memory.contract.ReceiptsContract;

class InMemoryReceiptsTest extends ReceiptsContract {

    @Override
    protected Ports empty() {
        return InMemory.empty();
    }
}
