package org.sexton.adapters.persistence.store;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.sexton.adapters.memory.contract.DigestItemsContract;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.persistence.testing.EmptyInstallation;
import org.sexton.adapters.persistence.testing.TestPostgresResource;
import org.sexton.application.port.out.DigestItems;

@QuarkusTest
@WithTestResource(TestPostgresResource.class)
class JdbcDigestItemsIT extends DigestItemsContract {

    @Inject
    EmptyInstallation installation;

    @Inject
    DigestItems items;

    @Override
    protected Ports empty() {
        return installation.ports();
    }

    @Override
    protected DigestItems items() {
        return items;
    }
}
