package org.sexton.bootstrap.wiring;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.sexton.application.port.in.ForgetPortalLeftovers;

/** Clears away now and then what people left behind at the portal. */
@Singleton
final class PortalUpkeep {

    private final ForgetPortalLeftovers forget;

    PortalUpkeep(ForgetPortalLeftovers forget) {
        this.forget = forget;
    }

    @Scheduled(every = "1h", delayed = "7m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetLeftovers() {
        forget.handle();
    }
}
