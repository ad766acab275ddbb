package org.sexton.adapters.memory;

import org.sexton.adapters.memory.contract.DeliveriesContract;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.application.port.out.DeliveryQueries;
import org.sexton.application.port.out.DeliveryQueue;
import org.sexton.application.port.out.Outbox;
import org.sexton.application.port.out.OutboxSignals;
import org.sexton.application.port.out.WaitingMails;

class InMemoryDeliveriesTest extends DeliveriesContract {

    private InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    protected Ports empty() {
        installation = new InMemoryInstallation();
        return InMemory.of(installation);
    }

    @Override
    protected Outbox outbox() {
        return installation.deliveries;
    }

    @Override
    protected OutboxSignals signals() {
        return installation.deliveries;
    }

    @Override
    protected DeliveryQueue queue() {
        return installation.deliveries;
    }

    @Override
    protected DeliveryQueries deliveries() {
        return installation.deliveries;
    }

    @Override
    protected WaitingMails waiting() {
        return installation.deliveries;
    }

    @Override
    protected boolean isConcurrent() {
        return false;
    }
}
