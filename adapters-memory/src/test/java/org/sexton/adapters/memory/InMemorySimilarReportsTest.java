package org.sexton.adapters.memory;

import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.memory.contract.SimilarReportsContract;
import org.sexton.application.port.out.SimilarReports;

class InMemorySimilarReportsTest extends SimilarReportsContract {

    private InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    protected Ports empty() {
        installation = new InMemoryInstallation();
        return InMemory.of(installation);
    }

    @Override
    protected SimilarReports reports() {
        return installation.similarReports;
    }
}
