package org.sexton.adapters.persistence.store;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.sexton.adapters.memory.contract.DueRemindersContract;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.persistence.testing.EmptyInstallation;
import org.sexton.adapters.persistence.testing.TestPostgresResource;
import org.sexton.application.port.out.DueReminders;

@QuarkusTest
@WithTestResource(TestPostgresResource.class)
class JdbcDueRemindersIT extends DueRemindersContract {

    @Inject
    EmptyInstallation installation;

    @Inject
    DueReminders reminders;

    @Override
    protected Ports empty() {
        return installation.ports();
    }

    @Override
    protected DueReminders reminders() {
        return reminders;
    }
}
