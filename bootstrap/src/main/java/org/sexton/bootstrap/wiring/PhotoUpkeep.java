package org.sexton.bootstrap.wiring;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.sexton.application.port.in.ForgetWaitingPhotos;

/** Clears away now and then the photos whose report was never sent. */
@Singleton
final class PhotoUpkeep {

    private final ForgetWaitingPhotos forget;

    PhotoUpkeep(ForgetWaitingPhotos forget) {
        this.forget = forget;
    }

    @Scheduled(every = "1h", delayed = "6m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetWaiting() {
        forget.handle();
    }
}
