package org.sexton.bootstrap.wiring;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.sexton.application.port.in.ForgetExpiredSignIns;

/** Clears away now and then what nobody can use any more. */
@Singleton
final class SignInUpkeep {

    private final ForgetExpiredSignIns forget;

    SignInUpkeep(ForgetExpiredSignIns forget) {
        this.forget = forget;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetExpired() {
        forget.handle();
    }
}
