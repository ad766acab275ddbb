package org.sexton.bootstrap.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.DeliverMails;
import org.sexton.application.port.in.ForgetOldMails;
import org.sexton.application.port.out.OutboxSignals;

/**
 * Sends mails as long as the application serves: at a signal, and every few seconds whatever happened to signals. There are
 * several loops, so that a mail server which keeps one waiting does not keep the next sign-in link waiting. Commands that
 * serve nobody have no schedule, and so send nothing.
 */
@Singleton
final class MailWorker {

    private static final Logger LOG = Logger.getLogger(MailWorker.class);
    /** What a stop waits for the mails that are being sent. Claims that are lost then are found when their lease ends. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final DeliverMails deliver;
    private final ForgetOldMails forget;
    private final OutboxSignals signals;
    private final int count;
    private final List<Loop> loops = new ArrayList<>();
    private OutboxSignals.@Nullable Subscription subscription;
    private volatile boolean stopping;

    MailWorker(
            DeliverMails deliver,
            ForgetOldMails forget,
            OutboxSignals signals,
            @ConfigProperty(name = "sexton.mail.workers") int count) {
        this.deliver = deliver;
        this.forget = forget;
        this.signals = signals;
        this.count = count;
    }

    @Scheduled(every = "{sexton.mail.poll}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void poll() {
        if (subscription == null && !stopping) {
            for (int i = 0; i < count; i++) {
                loops.add(new Loop());
            }
            subscription = signals.onEnqueued(this::wake);
        }
        wake();
    }

    private void wake() {
        loops.forEach(Loop::wake);
    }

    @Scheduled(every = "6h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetOld() {
        forget.handle();
    }

    /** What was not begun is handed back to other replicas; what was begun is brought to its end. */
    synchronized void stop(@Observes ShutdownEvent event) {
        stopping = true;
        if (subscription != null) {
            subscription.close();
        }
        wake();
        loops.forEach(Loop::awaitEnd);
    }

    private final class Loop {

        private final Semaphore signal = new Semaphore(0);
        private final Thread thread = Thread.ofVirtual().name("mails").start(this::run);

        void wake() {
            signal.release();
        }

        private void run() {
            try {
                while (!stopping) {
                    signal.acquire();
                    signal.drainPermits();
                    sendAll();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        private void sendAll() {
            try {
                while (deliver.handle(() -> stopping) > 0) {
                    LOG.debug("a batch of mails is done");
                }
            } catch (RuntimeException e) {
                LOG.warnf("Mails wait, and will be tried again: %s", e);
            }
        }

        void awaitEnd() {
            try {
                if (!thread.join(LONGEST_STOP)) {
                    LOG.warn(
                            "A mail is still being sent. Another replica, or the next start, finds out what became of it.");
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
