package org.sexton.adapters.persistence.store;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.sexton.adapters.memory.contract.CheckpointsContract;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.persistence.testing.EmptyInstallation;
import org.sexton.adapters.persistence.testing.TestPostgresResource;
import org.sexton.application.port.out.Checkpoints;

@QuarkusTest
@WithTestResource(TestPostgresResource.class)
class JdbcCheckpointsIT extends CheckpointsContract {

    @Inject
    EmptyInstallation installation;

    @Inject
    Checkpoints checkpoints;

    @Override
    protected Ports empty() {
        return installation.ports();
    }

    @Override
    protected Checkpoints checkpoints() {
        return checkpoints;
    }
}
