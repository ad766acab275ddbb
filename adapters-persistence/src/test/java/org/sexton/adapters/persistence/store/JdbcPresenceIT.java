package org.sexton.adapters.persistence.store;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.memory.contract.PresenceContract;
import org.sexton.adapters.persistence.testing.EmptyInstallation;
import org.sexton.adapters.persistence.testing.TestPostgresResource;
import org.sexton.application.port.out.Presence;

@QuarkusTest
@WithTestResource(TestPostgresResource.class)
class JdbcPresenceIT extends PresenceContract {

    @Inject
    EmptyInstallation installation;

    @Inject
    Presence presence;

    @Override
    protected Ports empty() {
        return installation.ports();
    }

    @Override
    protected Presence presence() {
        return presence;
    }
}
