package org.sexton.adapters.memory;

import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.memory.contract.TrackingLinksContract;

class InMemoryTrackingLinksTest extends TrackingLinksContract {

    @Override
    protected Ports empty() {
        return InMemory.empty();
    }
}
