package org.sexton.adapters.memory;

import org.sexton.adapters.memory.contract.CheckpointsContract;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.application.port.out.Checkpoints;

class InMemoryCheckpointsTest extends CheckpointsContract {

    private InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    protected Ports empty() {
        installation = new InMemoryInstallation();
        return InMemory.of(installation);
    }

    @Override
    protected Checkpoints checkpoints() {
        return installation.checkpoints;
    }
}
