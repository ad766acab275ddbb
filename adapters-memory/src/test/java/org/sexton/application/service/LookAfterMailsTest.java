package org.sexton.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.in.ForgetOldMails;
import org.sexton.application.port.in.ListDeliveries;
import org.sexton.application.port.in.RetryDelivery;
import org.sexton.application.port.out.DeliveryQueue.Settlement;
import org.sexton.application.query.DeliveryView;
import org.sexton.domain.notification.Delivery;
import org.sexton.domain.notification.DeliveryId;
import org.sexton.domain.notification.DeliveryState;
import org.sexton.domain.notification.Message;
import org.sexton.domain.notification.Recipient;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.TicketReference;

class LookAfterMailsTest {

    private final Desk desk = new Desk();
    private final ListDeliveries list = new ListDeliveriesService(desk.world.deliveries);
    private final RetryDelivery retry =
            new RetryDeliveryService(desk.world.work, desk.world.deliveries, desk.world.deliveries, () -> desk.now);
    private final ForgetOldMails forget =
            new ForgetOldMailsService(desk.world.work, desk.world.deliveries, desk.world.mailWishes, () -> desk.now);

    private static final ListDeliveries.Query FAILED = new ListDeliveries.Query(DeliveryState.FAILED, 10, null);

    private boolean enqueue(String cause) {
        return Desk.ok(desk.world.work.run(
                Actor.SYSTEM,
                () -> Outcome.ok(desk.world.deliveries.enqueue(Delivery.of(
                        cause,
                        Recipient.of(new EmailAddress("tom@example.org")),
                        Locale.ENGLISH,
                        new Message.SensitiveNews(new TicketReference("7K3-QFM"), URI.create("https://desk.example/x")),
                        desk.now)))));
    }

    /** Queues a mail and lets it end. */
    private DeliveryId ended(String cause, boolean sent) {
        enqueue(cause);
        return Desk.ok(desk.world.work.run(Actor.SYSTEM, () -> {
            var claim = desk.world
                    .deliveries
                    .claim(Message.kinds().keySet(), 1, desk.now, desk.now.plusSeconds(300))
                    .getFirst();
            desk.world.deliveries.settle(List.of(
                    sent
                            ? new Settlement.Sent(claim.id(), desk.now)
                            : new Settlement.Failed(claim.id(), 1, "550 no", desk.now)));
            return Outcome.ok(claim.id());
        }));
    }

    @Test
    void an_admin_sees_failures_with_their_reason() {
        ended("a", false);
        ended("b", true);

        assertThat(Desk.ok(list.handle(desk.ada.actor(), FAILED)).items())
                .singleElement()
                .extracting(DeliveryView::reason)
                .isEqualTo("550 no");
    }

    @Test
    void nobody_else_looks_at_mails() {
        for (var actor : List.of(desk.mary.actor(), desk.tom.actor(), Actor.GUEST)) {
            assertThat(Desk.refusal(list.handle(actor, FAILED))).isInstanceOf(Refusal.NotAllowed.class);
            assertThat(Desk.refusal(retry.handle(actor, ended("x" + actor.hashCode(), false))))
                    .isInstanceOf(Refusal.NotAllowed.class);
        }
    }

    @Test
    void a_failed_mail_is_tried_again_on_request() {
        var id = ended("a", false);

        var view = Desk.ok(retry.handle(desk.ada.actor(), id));
        assertThat(view.state()).isEqualTo(DeliveryState.PENDING);
        assertThat(view.dueAt()).isEqualTo(desk.now);
        assertThat(view.attempts()).isZero();
    }

    @Test
    void a_mail_that_was_sent_is_not_sent_again() {
        assertThat(Desk.refusal(retry.handle(desk.ada.actor(), ended("a", true))))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(Desk.refusal(retry.handle(desk.ada.actor(), new DeliveryId(new UUID(0, 9)))))
                .isEqualTo(new Refusal.NotFound("delivery"));
    }

    @Test
    void who_got_what_is_forgotten_after_a_month_but_never_that_it_was_sent() {
        var old = ended("a", true);
        desk.now = desk.now.plus(ForgetOldMails.KEPT);
        var recent = ended("b", true);
        desk.now = desk.now.plus(Duration.ofMillis(1));
        forget.handle();

        assertThat(desk.world.deliveries.find(old)).isEmpty();
        assertThat(desk.world.deliveries.find(recent)).isPresent();
        assertThat(enqueue("a")).isFalse();
    }
}
