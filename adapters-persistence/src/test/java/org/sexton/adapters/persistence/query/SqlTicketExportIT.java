package org.sexton.adapters.persistence.query;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.memory.contract.TicketExportContract;
import org.sexton.adapters.persistence.testing.EmptyInstallation;
import org.sexton.adapters.persistence.testing.TestPostgresResource;
import org.sexton.application.port.out.TicketExport;

@QuarkusTest
@WithTestResource(TestPostgresResource.class)
class SqlTicketExportIT extends TicketExportContract {

    @Inject
    EmptyInstallation installation;

    @Inject
    TicketExport export;

    @Override
    protected Ports empty() {
        return installation.ports();
    }

    @Override
    protected TicketExport export() {
        return export;
    }
}
