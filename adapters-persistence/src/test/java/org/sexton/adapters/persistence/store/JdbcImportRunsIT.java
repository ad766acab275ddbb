package org.sexton.adapters.persistence.store;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.sexton.adapters.memory.contract.ImportRunsContract;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.persistence.testing.EmptyInstallation;
import org.sexton.adapters.persistence.testing.TestPostgresResource;
import org.sexton.application.port.out.ImportRuns;

@QuarkusTest
@WithTestResource(TestPostgresResource.class)
class JdbcImportRunsIT extends ImportRunsContract {

    @Inject
    EmptyInstallation installation;

    @Inject
    ImportRuns runs;

    @Override
    protected Ports empty() {
        return installation.ports();
    }

    @Override
    protected ImportRuns importRuns() {
        return runs;
    }
}
