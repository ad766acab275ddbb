package org.sexton.adapters.memory;

import org.sexton.adapters.memory.contract.InsightQueriesContract;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.application.port.out.InsightQueries;

class InMemoryInsightQueriesTest extends InsightQueriesContract {

    private InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    protected Ports empty() {
        installation = new InMemoryInstallation();
        return InMemory.of(installation);
    }

    @Override
    protected InsightQueries insights() {
        return installation.insights;
    }
}
