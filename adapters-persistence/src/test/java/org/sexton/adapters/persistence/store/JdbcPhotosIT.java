package org.sexton.adapters.persistence.store;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.sexton.adapters.memory.contract.PhotosContract;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.persistence.testing.EmptyInstallation;
import org.sexton.adapters.persistence.testing.TestPostgresResource;

@QuarkusTest
@WithTestResource(TestPostgresResource.class)
class JdbcPhotosIT extends PhotosContract {

    @Inject
    EmptyInstallation installation;

    @Override
    protected Ports empty() {
        return installation.ports();
    }
}
