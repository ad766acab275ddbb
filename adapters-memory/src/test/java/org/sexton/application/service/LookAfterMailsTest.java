package org.sexton.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.in.ForgetOldMails;
import org.sexton.application.port.in.ListDeliveries;
import org.sexton.application.port.in.ReadMail;
import org.sexton.application.port.in.RetryDelivery;
import org.sexton.application.port.in.RetryFailedDeliveries;
import org.sexton.application.port.out.DeliveryQueue.Settlement;
import org.sexton.application.port.out.MailSender;
import org.sexton.application.query.DeliveryView;
import org.sexton.application.query.WrittenMail;
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
    private final ListDeliveries list =
            new ListDeliveriesService(desk.world.deliveries, carrying(Set.of()), () -> desk.now);
    private final RetryDelivery retry =
            new RetryDeliveryService(desk.world.work, desk.world.deliveries, desk.world.deliveries, () -> desk.now);
    private final RetryFailedDeliveries retryFailed =
            new RetryFailedDeliveriesService(desk.world.work, desk.world.deliveries, () -> desk.now);
    private final ForgetOldMails forget =
            new ForgetOldMailsService(desk.world.work, desk.world.deliveries, desk.world.mailWishes, () -> desk.now);

    private static final ListDeliveries.Query FAILED = new ListDeliveries.Query(DeliveryState.FAILED, 10, null);

    private static MailSender carrying(Set<String> kinds) {
        return new MailSender() {
            @Override
            public Set<String> carries() {
                return kinds;
            }

            @Override
            public Result send(Delivery delivery) {
                return new Result.Sent();
            }
        };
    }

    private ReadMail reading(boolean demo) {
        return new ReadMailService(
                desk.world.deliveries, mail -> new WrittenMail(mail.message().kind(), "Hello"), demo);
    }

    private DeliveryId waiting(String cause) {
        enqueue(cause);
        return desk.world
                .deliveries
                .page(DeliveryState.PENDING, 1, null)
                .items()
                .getFirst()
                .id();
    }

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

        assertThat(Desk.ok(list.handle(desk.ada.actor(), FAILED)).page().items())
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
    void whether_anybody_carries_mails_is_told() {
        assertThat(Desk.ok(list.handle(desk.ada.actor(), FAILED)).hasServer()).isFalse();
        for (var kinds : List.of(Set.of("sign_in_link"), Message.kinds().keySet())) {
            var carried = new ListDeliveriesService(desk.world.deliveries, carrying(kinds), () -> desk.now);
            assertThat(Desk.ok(carried.handle(desk.ada.actor(), FAILED)).hasServer())
                    .isEqualTo(kinds.size() > 1);
        }
    }

    @Test
    void what_a_waiting_mail_says_is_read_in_the_demo_and_nowhere_else() {
        var waiting = waiting("a");

        assertThat(Desk.ok(reading(true).handle(desk.ada.actor(), waiting)))
                .isEqualTo(new WrittenMail("sensitive_news", "Hello"));
        assertThat(Desk.refusal(reading(false).handle(desk.ada.actor(), waiting)))
                .isEqualTo(new Refusal.NotFound("mail"));
        assertThat(Desk.refusal(reading(true).handle(desk.mary.actor(), waiting)))
                .isInstanceOf(Refusal.NotAllowed.class);
        assertThat(Desk.refusal(reading(true).handle(desk.ada.actor(), ended("b", true))))
                .isEqualTo(new Refusal.NotFound("mail"));
    }

    @Test
    void all_that_failed_is_tried_again_by_an_admin_alone() {
        ended("a", false);
        ended("b", false);
        ended("c", true);
        for (var actor : List.of(desk.mary.actor(), desk.tom.actor(), Actor.GUEST)) {
            assertThat(Desk.refusal(retryFailed.handle(actor))).isInstanceOf(Refusal.NotAllowed.class);
        }

        assertThat(Desk.ok(list.handle(desk.ada.actor(), FAILED)).queue().failed())
                .isEqualTo(2);
        assertThat(Desk.ok(retryFailed.handle(desk.ada.actor()))).isEqualTo(2);
        var queue = Desk.ok(list.handle(desk.ada.actor(), FAILED)).queue();
        assertThat(queue.failed()).isZero();
        assertThat(queue.pending()).isEqualTo(2);
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
