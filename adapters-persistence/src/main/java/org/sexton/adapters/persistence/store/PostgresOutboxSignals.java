package org.sexton.adapters.persistence.store;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.persistence.signal.Bell;
import org.sexton.adapters.persistence.signal.Bells;
import org.sexton.application.port.out.OutboxSignals;

/** Listens from the first subscription on, for all of them. */
@ApplicationScoped
public class PostgresOutboxSignals implements OutboxSignals {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private final Bell bell;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private @Nullable Thread ear;

    PostgresOutboxSignals(Bells bells) {
        bell = bells.outbox();
    }

    @Override
    public synchronized Subscription onEnqueued(Runnable then) {
        listeners.add(then);
        if (ear == null) {
            ear = Thread.ofVirtual().name("outbox-ear").start(this::listen);
        }
        return () -> listeners.remove(then);
    }

    private void listen() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                bell.await(BETWEEN_LOOKS);
                listeners.forEach(Runnable::run);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** A virtual thread that is interrupted leaves its socket. */
    @PreDestroy
    synchronized void stop() {
        if (ear != null) {
            ear.interrupt();
        }
    }
}
