package org.sexton.adapters.memory;

import org.sexton.adapters.memory.contract.PeopleContract;
import org.sexton.adapters.memory.contract.Ports;

class InMemoryPeopleTest extends PeopleContract {

    @Override
    protected Ports empty() {
        return InMemory.empty();
    }
}
