package org.sexton.bootstrap.wiring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.out.DeliveryQueries;
import org.sexton.application.query.Backlog;

/** How the mail queue stands, looked up now and then, not when it is asked for. */
@Singleton
final class MailMetrics {

    private final DeliveryQueries deliveries;
    private final InstantSource clock;
    private volatile @Nullable Backlog backlog;

    MailMetrics(DeliveryQueries deliveries, InstantSource clock, MeterRegistry registry) {
        this.deliveries = deliveries;
        this.clock = clock;
        count(registry, "pending", it -> it.pending() - it.sending());
        count(registry, "sending", Backlog::sending);
        count(registry, "sent", Backlog::sent);
        count(registry, "failed", Backlog::failed);
        age(registry, "pending", "Since when the mail is ready that waits longest", Backlog::oldestPending);
        age(registry, "sending", "Since when the mail is being sent that takes longest", Backlog::oldestSending);
    }

    private void count(MeterRegistry registry, String state, ToDoubleFunction<Backlog> count) {
        Gauge.builder("sexton.deliveries", this, it -> it.read(count))
                .description("Mails of the last weeks by their state")
                .tag("state", state)
                .register(registry);
    }

    /** Zero where there is none. It grows between the looks, too. */
    private void age(
            MeterRegistry registry, String state, String description, Function<Backlog, @Nullable Instant> since) {
        Gauge.builder(
                        "sexton.deliveries.oldest." + state + ".age",
                        this,
                        it -> it.read(known -> it.age(since.apply(known))))
                .description(description)
                .baseUnit("seconds")
                .register(registry);
    }

    private double age(@Nullable Instant since) {
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1_000.0;
    }

    private double read(ToDoubleFunction<Backlog> value) {
        var known = backlog;
        return known == null ? Double.NaN : value.applyAsDouble(known);
    }

    /** What is not known while the database is away is not told. */
    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        @Nullable Backlog seen = null;
        try {
            seen = deliveries.backlog(clock.instant());
        } finally {
            backlog = seen;
        }
    }
}
