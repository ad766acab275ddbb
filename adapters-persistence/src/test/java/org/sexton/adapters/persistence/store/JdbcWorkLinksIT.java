package org.sexton.adapters.persistence.store;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.memory.contract.WorkLinksContract;
import org.sexton.adapters.persistence.testing.EmptyInstallation;
import org.sexton.adapters.persistence.testing.TestPostgresResource;
import org.sexton.application.port.out.WorkLinks;

@QuarkusTest
@WithTestResource(TestPostgresResource.class)
class JdbcWorkLinksIT extends WorkLinksContract {

    @Inject
    EmptyInstallation installation;

    @Inject
    WorkLinks links;

    @Override
    protected Ports empty() {
        return installation.ports();
    }

    @Override
    protected WorkLinks workLinks() {
        return links;
    }
}
