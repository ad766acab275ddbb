package org.sexton.bootstrap.wiring;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.sexton.adapters.persistence.store.JpaTicketStore;
import org.sexton.application.port.out.AdminLog;
import org.sexton.application.port.out.Catalogue;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.bootstrap.sample.SampleLoader;

/**
 * What the demo shows. Nobody is mailed about what happened to the sample parish in two years. Looked up by its command
 * alone, which is no bean.
 */
@Dependent
final class SampleWiring {

    @Produces
    @Singleton
    @Unremovable
    SampleLoader sampleLoader(
            UnitOfWork work,
            JpaTicketStore tickets,
            Catalogue catalogue,
            AdminLog log,
            People people,
            IdSource ids,
            InstantSource clock) {
        return new SampleLoader(work, tickets, catalogue, log, people, ids, clock);
    }
}
