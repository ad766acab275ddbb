package org.sexton.adapters.memory;

import org.sexton.adapters.memory.contract.PhotosContract;
import org.sexton.adapters.memory.contract.Ports;

class InMemoryPhotosTest extends PhotosContract {

    @Override
    protected Ports empty() {
        return InMemory.empty();
    }
}
