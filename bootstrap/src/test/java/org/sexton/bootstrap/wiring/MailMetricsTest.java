package org.sexton.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.out.DeliveryQueries;
import org.sexton.application.query.Backlog;
import org.sexton.application.query.DeliveryPage;
import org.sexton.application.query.DeliveryView;
import org.sexton.application.query.EventMails;
import org.sexton.application.query.Total;
import org.sexton.domain.notification.DeliveryId;
import org.sexton.domain.notification.DeliveryState;
import org.sexton.domain.ticket.TicketId;

class MailMetricsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private Instant now = NOON;
    private Optional<Backlog> backlog = Optional.empty();

    private final DeliveryQueries deliveries = new DeliveryQueries() {
        @Override
        public DeliveryPage page(@Nullable DeliveryState state, int limit, @Nullable DeliveryId after) {
            return new DeliveryPage(List.of(), null, Total.of(0));
        }

        @Override
        public Optional<DeliveryView> find(DeliveryId id) {
            return Optional.empty();
        }

        @Override
        public List<EventMails> ofTicket(TicketId ticket) {
            return List.of();
        }

        @Override
        public Backlog backlog(Instant now) {
            return backlog.orElseThrow(() -> new IllegalStateException("the database is away"));
        }
    };

    private final MailMetrics metrics = new MailMetrics(deliveries, () -> now, registry);

    private double count(String state) {
        return registry.get("sexton.deliveries").tag("state", state).gauge().value();
    }

    private double age(String state) {
        return registry.get("sexton.deliveries.oldest." + state + ".age")
                .gauge()
                .value();
    }

    @Test
    void each_mail_is_counted_in_one_state() {
        backlog = Optional.of(new Backlog(7, 2, 11, 3, NOON.minusSeconds(90), NOON.minusSeconds(5)));
        metrics.look();

        assertThat(count("pending")).isEqualTo(5);
        assertThat(count("sending")).isEqualTo(2);
        assertThat(count("sent")).isEqualTo(11);
        assertThat(count("failed")).isEqualTo(3);
    }

    @Test
    void ages_grow_between_the_looks_and_are_zero_where_nothing_waits() {
        backlog = Optional.of(new Backlog(1, 0, 0, 0, NOON.minusSeconds(90), null));
        metrics.look();
        now = NOON.plusMillis(500);

        assertThat(age("pending")).isEqualTo(90.5);
        assertThat(age("sending")).isZero();
    }

    @Test
    void what_is_not_known_is_not_told() {
        assertThat(count("pending")).isNaN();
        backlog = Optional.of(new Backlog(1, 0, 0, 0, null, null));
        metrics.look();
        backlog = Optional.empty();
        assertThatThrownBy(metrics::look).hasMessageContaining("away");

        assertThat(count("pending")).isNaN();
        assertThat(age("pending")).isNaN();
    }
}
