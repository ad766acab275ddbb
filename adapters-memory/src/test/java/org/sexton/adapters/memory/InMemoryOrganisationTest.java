package org.sexton.adapters.memory;

import org.sexton.adapters.memory.contract.OrganisationContract;
import org.sexton.adapters.memory.contract.Ports;

class InMemoryOrganisationTest extends OrganisationContract {

    @Override
    protected Ports empty() {
        return InMemory.empty();
    }
}
