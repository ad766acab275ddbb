package org.sexton.adapters.persistence.store;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.memory.contract.SessionsContract;
import org.sexton.adapters.persistence.testing.EmptyInstallation;
import org.sexton.adapters.persistence.testing.TestPostgresResource;
import org.sexton.application.port.out.Sessions;

@QuarkusTest
@WithTestResource(TestPostgresResource.class)
class JdbcSessionsIT extends SessionsContract {

    @Inject
    EmptyInstallation installation;

    @Inject
    Sessions sessions;

    @Override
    protected Ports empty() {
        return installation.ports();
    }

    @Override
    protected Sessions sessions() {
        return sessions;
    }
}
