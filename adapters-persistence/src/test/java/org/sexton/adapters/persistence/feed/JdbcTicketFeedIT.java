package org.sexton.adapters.persistence.feed;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.memory.contract.TicketFeedContract;
import org.sexton.adapters.persistence.testing.EmptyInstallation;
import org.sexton.adapters.persistence.testing.TestPostgresResource;
import org.sexton.application.port.out.TicketFeed;

@QuarkusTest
@WithTestResource(TestPostgresResource.class)
class JdbcTicketFeedIT extends TicketFeedContract {

    @Inject
    EmptyInstallation installation;

    @Inject
    TicketFeed feed;

    @Override
    protected Ports empty() {
        return installation.ports();
    }

    @Override
    protected TicketFeed feed() {
        return feed;
    }

    @Test
    void work_that_ends_behind_later_work_is_told() {
        workThatEndsBehindLaterWorkIsTold();
    }
}
