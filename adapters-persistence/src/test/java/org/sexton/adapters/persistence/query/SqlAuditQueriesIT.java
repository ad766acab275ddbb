package org.sexton.adapters.persistence.query;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.sexton.adapters.memory.contract.AuditQueriesContract;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.persistence.testing.EmptyInstallation;
import org.sexton.adapters.persistence.testing.TestPostgresResource;
import org.sexton.application.port.out.AuditQueries;

@QuarkusTest
@WithTestResource(TestPostgresResource.class)
class SqlAuditQueriesIT extends AuditQueriesContract {

    @Inject
    EmptyInstallation installation;

    @Inject
    AuditQueries audit;

    @Override
    protected Ports empty() {
        return installation.ports();
    }

    @Override
    protected AuditQueries audit() {
        return audit;
    }
}
