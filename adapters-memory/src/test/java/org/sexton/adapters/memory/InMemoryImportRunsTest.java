package org.sexton.adapters.memory;

import org.sexton.adapters.memory.contract.ImportRunsContract;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.application.port.out.ImportRuns;

class InMemoryImportRunsTest extends ImportRunsContract {

    private InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    protected Ports empty() {
        installation = new InMemoryInstallation();
        return InMemory.of(installation);
    }

    @Override
    protected ImportRuns importRuns() {
        return installation.importRuns;
    }
}
