package org.sexton.adapters.memory;

import org.sexton.adapters.memory.contract.FollowersContract;
import org.sexton.adapters.memory.contract.Ports;

class InMemoryFollowersTest extends FollowersContract {

    @Override
    protected Ports empty() {
        return InMemory.empty();
    }
}
