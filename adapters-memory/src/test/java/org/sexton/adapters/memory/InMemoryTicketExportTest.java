package org.sexton.adapters.memory;

import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.memory.contract.TicketExportContract;
import org.sexton.application.port.out.TicketExport;

class InMemoryTicketExportTest extends TicketExportContract {

    private InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    protected Ports empty() {
        installation = new InMemoryInstallation();
        return InMemory.of(installation);
    }

    @Override
    protected TicketExport export() {
        return installation.export;
    }
}
