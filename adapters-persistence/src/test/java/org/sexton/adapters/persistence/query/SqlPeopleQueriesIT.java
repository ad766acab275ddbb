package org.sexton.adapters.persistence.query;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.sexton.adapters.memory.contract.PeopleQueriesContract;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.persistence.testing.EmptyInstallation;
import org.sexton.adapters.persistence.testing.TestPostgresResource;
import org.sexton.application.port.out.PeopleQueries;
import org.sexton.application.port.out.Sessions;

@QuarkusTest
@WithTestResource(TestPostgresResource.class)
class SqlPeopleQueriesIT extends PeopleQueriesContract {

    @Inject
    EmptyInstallation installation;

    @Inject
    PeopleQueries views;

    @Inject
    Sessions sessions;

    @Override
    protected Ports empty() {
        return installation.ports();
    }

    @Override
    protected PeopleQueries views() {
        return views;
    }

    @Override
    protected Sessions sessions() {
        return sessions;
    }
}
