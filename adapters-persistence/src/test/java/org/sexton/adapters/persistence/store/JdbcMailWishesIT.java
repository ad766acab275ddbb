package org.sexton.adapters.persistence.store;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.sexton.adapters.memory.contract.MailWishesContract;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.persistence.testing.EmptyInstallation;
import org.sexton.adapters.persistence.testing.TestPostgresResource;
import org.sexton.application.port.out.MailWishesStore;

@QuarkusTest
@WithTestResource(TestPostgresResource.class)
class JdbcMailWishesIT extends MailWishesContract {

    @Inject
    EmptyInstallation installation;

    @Inject
    MailWishesStore wishes;

    @Override
    protected Ports empty() {
        return installation.ports();
    }

    @Override
    protected MailWishesStore wishes() {
        return wishes;
    }
}
