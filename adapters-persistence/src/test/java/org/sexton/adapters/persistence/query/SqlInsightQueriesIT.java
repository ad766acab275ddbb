package org.sexton.adapters.persistence.query;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.sexton.adapters.memory.contract.InsightQueriesContract;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.persistence.testing.EmptyInstallation;
import org.sexton.adapters.persistence.testing.TestPostgresResource;
import org.sexton.application.port.out.InsightQueries;

@QuarkusTest
@WithTestResource(TestPostgresResource.class)
class SqlInsightQueriesIT extends InsightQueriesContract {

    @Inject
    EmptyInstallation installation;

    @Inject
    InsightQueries insights;

    @Override
    protected Ports empty() {
        return installation.ports();
    }

    @Override
    protected InsightQueries insights() {
        return insights;
    }
}
