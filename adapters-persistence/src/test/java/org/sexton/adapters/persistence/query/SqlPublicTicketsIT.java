package org.sexton.adapters.persistence.query;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.memory.contract.PublicTicketsContract;
import org.sexton.adapters.persistence.testing.EmptyInstallation;
import org.sexton.adapters.persistence.testing.TestPostgresResource;

@QuarkusTest
@WithTestResource(TestPostgresResource.class)
class SqlPublicTicketsIT extends PublicTicketsContract {

    @Inject
    EmptyInstallation installation;

    @Override
    protected Ports empty() {
        return installation.ports();
    }
}
