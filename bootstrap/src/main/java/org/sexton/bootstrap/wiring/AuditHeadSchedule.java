package org.sexton.bootstrap.wiring;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sexton.application.port.in.PublishAuditHead;

/** Looks again and again whether this week's head of the audit log was mailed: whichever replica runs, if it is asked for. */
@Singleton
final class AuditHeadSchedule {

    private final PublishAuditHead publish;
    private final boolean wanted;

    AuditHeadSchedule(PublishAuditHead publish, @ConfigProperty(name = "sexton.audit.head-mail") boolean wanted) {
        this.publish = publish;
        this.wanted = wanted;
    }

    @Scheduled(every = "15m", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void publishAuditHead() {
        if (wanted) {
            publish.handle();
        }
    }
}
