package org.sexton.adapters.persistence.query;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.memory.contract.SimilarReportsContract;
import org.sexton.adapters.persistence.testing.EmptyInstallation;
import org.sexton.adapters.persistence.testing.TestPostgresResource;
import org.sexton.application.port.out.SimilarReports;

@QuarkusTest
@WithTestResource(TestPostgresResource.class)
class SqlSimilarReportsIT extends SimilarReportsContract {

    @Inject
    EmptyInstallation installation;

    @Inject
    SimilarReports reports;

    @Override
    protected Ports empty() {
        return installation.ports();
    }

    @Override
    protected SimilarReports reports() {
        return reports;
    }
}
