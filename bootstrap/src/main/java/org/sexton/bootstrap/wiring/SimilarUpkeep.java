package org.sexton.bootstrap.wiring;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.sexton.adapters.persistence.query.SimilarIndex;

/** Has the index of similar reports built anew each day; where replicas meet, one waits a second and leaves it to the other. */
@Singleton
final class SimilarUpkeep {

    private final SimilarIndex index;

    SimilarUpkeep(DataSource database) {
        index = new SimilarIndex(database);
    }

    @Scheduled(every = "24h", delayed = "20m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void buildAnew() {
        index.buildAnew();
    }
}
