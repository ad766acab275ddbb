package org.sexton.bootstrap.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.sexton.application.port.in.WorkOnImports;

/**
 * Does what admins began with their imports, one at a time on each replica. Which is whose stands in the database; a replica
 * that stops hands back what it has after the batch that it is at.
 */
@Singleton
final class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);

    private final WorkOnImports imports;
    private volatile boolean stopping;
    /** Told once, not each second as long as the database is away. */
    private volatile boolean troubled;

    ImportWorker(WorkOnImports imports) {
        this.imports = imports;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        try {
            while (!stopping && imports.handle(() -> stopping)) {
                LOG.debug("an import came as far as it could");
            }
            troubled = false;
        } catch (RuntimeException e) {
            if (!troubled) {
                LOG.warnf(e, "An import stopped, or none could be looked for; it is tried again");
            }
            troubled = true;
        }
    }

    @Scheduled(every = "6h", delayed = "15m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetOld() {
        imports.forgetOld();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }
}
