package org.sexton.bootstrap.wiring;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.sexton.application.port.in.SendDigests;

/** Looks again and again whether the morning's mails are queued: whichever replica runs, and however long none did. */
@Singleton
final class DigestSchedule {

    private final SendDigests send;

    DigestSchedule(SendDigests send) {
        this.send = send;
    }

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sendDigests() {
        send.handle();
    }
}
