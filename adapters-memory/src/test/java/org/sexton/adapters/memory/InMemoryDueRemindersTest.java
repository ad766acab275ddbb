package org.sexton.adapters.memory;

import org.sexton.adapters.memory.contract.DueRemindersContract;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.application.port.out.DueReminders;

class InMemoryDueRemindersTest extends DueRemindersContract {

    private InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    protected Ports empty() {
        installation = new InMemoryInstallation();
        return InMemory.of(installation);
    }

    @Override
    protected DueReminders reminders() {
        return installation.dueReminders;
    }
}
