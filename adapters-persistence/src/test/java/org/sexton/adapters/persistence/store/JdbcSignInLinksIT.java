package org.sexton.adapters.persistence.store;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.memory.contract.SignInLinksContract;
import org.sexton.adapters.persistence.testing.EmptyInstallation;
import org.sexton.adapters.persistence.testing.TestPostgresResource;
import org.sexton.application.port.out.SignInLinks;

@QuarkusTest
@WithTestResource(TestPostgresResource.class)
class JdbcSignInLinksIT extends SignInLinksContract {

    @Inject
    EmptyInstallation installation;

    @Inject
    SignInLinks links;

    @Override
    protected Ports empty() {
        return installation.ports();
    }

    @Override
    protected SignInLinks links() {
        return links;
    }
}
