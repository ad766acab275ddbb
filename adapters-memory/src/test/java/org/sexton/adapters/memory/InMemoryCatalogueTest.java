package org.sexton.adapters.memory;

import org.sexton.adapters.memory.contract.CatalogueContract;
import org.sexton.adapters.memory.contract.Ports;

class InMemoryCatalogueTest extends CatalogueContract {

    @Override
    protected Ports empty() {
        return InMemory.empty();
    }
}
