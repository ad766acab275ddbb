package org.sexton.adapters.memory;

import org.sexton.adapters.memory.contract.PeopleQueriesContract;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.application.port.out.PeopleQueries;
import org.sexton.application.port.out.Sessions;

class InMemoryPeopleQueriesTest extends PeopleQueriesContract {

    private InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    protected Ports empty() {
        installation = new InMemoryInstallation();
        return InMemory.of(installation);
    }

    @Override
    protected PeopleQueries views() {
        return installation.peopleQueries;
    }

    @Override
    protected Sessions sessions() {
        return installation.sessions;
    }
}
