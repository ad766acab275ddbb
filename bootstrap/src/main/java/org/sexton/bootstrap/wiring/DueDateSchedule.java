package org.sexton.bootstrap.wiring;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.sexton.application.port.in.RemindOfDueDates;

/** Looks again and again whether a day is over on which something was due: whichever replica runs, and however long none did. */
@Singleton
final class DueDateSchedule {

    private final RemindOfDueDates remind;

    DueDateSchedule(RemindOfDueDates remind) {
        this.remind = remind;
    }

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void remind() {
        remind.handle();
    }
}
