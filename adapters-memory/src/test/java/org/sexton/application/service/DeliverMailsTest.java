package org.sexton.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.application.port.out.MailSender;
import org.sexton.application.port.out.MailSender.Result;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.query.DeliveryView;
import org.sexton.application.service.DeliverMailsService.Pace;
import org.sexton.domain.notification.Delivery;
import org.sexton.domain.notification.DeliveryState;
import org.sexton.domain.notification.Message;
import org.sexton.domain.notification.Recipient;
import org.sexton.domain.notification.Retries;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.TicketReference;

class DeliverMailsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final URI LINK = URI.create("https://desk.example/x");
    private static final Result SENT = new Result.Sent();

    private final InMemoryInstallation world = new InMemoryInstallation();
    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    private final List<Recipient> order = Collections.synchronizedList(new ArrayList<>());
    private Instant now = NOON;
    private Set<String> carried = Message.kinds().keySet();
    private Function<Delivery, Result> server = _ -> SENT;

    private final MailSender sender = new MailSender() {
        @Override
        public Set<String> carries() {
            return carried;
        }

        @Override
        public Result send(Delivery delivery) {
            order.add(delivery.to());
            var result = server.apply(delivery);
            if (result.equals(SENT)) {
                sent.add(delivery.key().value().replaceAll("/.*", ""));
            }
            return result;
        }
    };

    private DeliverMailsService worker(Pace pace) {
        return worker(world.work, pace);
    }

    private DeliverMailsService worker(UnitOfWork work, Pace pace) {
        return new DeliverMailsService(work, world.deliveries, sender, () -> now, pace);
    }

    private final DeliverMailsService one = worker(new Pace(100, 1));

    private void enqueue(String cause, Message message) {
        stored(() -> world.deliveries.enqueue(
                Delivery.of(cause, Recipient.of(new EmailAddress("tom@example.org")), Locale.ENGLISH, message, now)));
    }

    private void enqueue(String... causes) {
        for (var cause : causes) {
            enqueue(cause, new Message.SensitiveNews(new TicketReference("7K3-QFM"), LINK));
        }
    }

    private <T> T stored(Supplier<T> what) {
        return Desk.ok(world.work.run(Actor.SYSTEM, () -> Outcome.ok(what.get())));
    }

    private DeliveryView only() {
        var views = world.deliveries.page(null, 10, null).items();
        assertThat(views).hasSize(1);
        return views.getFirst();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private static boolean going() {
        return false;
    }

    @Test
    void what_is_due_is_sent_and_recorded() {
        enqueue("a", "b");

        assertThat(one.handle(DeliverMailsTest::going)).isEqualTo(2);
        assertThat(sent).containsExactly("a", "b");
        assertThat(world.deliveries.backlog(now).sent()).isEqualTo(2);
        assertThat(one.handle(DeliverMailsTest::going)).isZero();
        assertThat(sent).hasSize(2);
    }

    @Test
    void nothing_is_sent_inside_of_a_transaction() {
        enqueue("a");
        var outside = new AtomicBoolean();
        server = _ -> {
            try {
                world.deliveries.enqueue(List.of());
            } catch (IllegalStateException _) {
                outside.set(true);
            }
            return SENT;
        };
        one.handle(DeliverMailsTest::going);

        assertThat(outside).isTrue();
    }

    @Test
    void a_rejected_mail_fails_at_once_and_says_why() {
        enqueue("a");
        server = _ -> new Result.Rejected("550 no such user");
        one.handle(DeliverMailsTest::going);

        assertThat(only().state()).isEqualTo(DeliveryState.FAILED);
        assertThat(only().reason()).isEqualTo("550 no such user");
        assertThat(only().attempts()).isEqualTo(1);
    }

    @Test
    void a_deferred_mail_is_tried_again_with_growing_waits_and_fails_at_last() {
        enqueue("a");
        server = _ -> new Result.Deferred("451 later");
        for (int attempt = 1; attempt < Retries.LIMIT; attempt++) {
            one.handle(DeliverMailsTest::going);

            assertThat(only().state()).isEqualTo(DeliveryState.PENDING);
            assertThat(only().attempts()).isEqualTo(attempt);
            assertThat(only().reason()).isEqualTo("451 later");
            var wait = Duration.between(now, only().dueAt());
            assertThat(wait.toMillis())
                    .isBetween(
                            900L * attempt * attempt * attempt * attempt,
                            1_100L * attempt * attempt * attempt * attempt);
            pass(wait.minusMillis(1));
            assertThat(one.handle(DeliverMailsTest::going)).isZero();
            pass(Duration.ofMillis(1));
        }
        one.handle(DeliverMailsTest::going);

        assertThat(only().state()).isEqualTo(DeliveryState.FAILED);
        assertThat(order).hasSize(Retries.LIMIT);
    }

    @Test
    void one_recipient_s_failure_is_not_another_s() {
        enqueue("bad", "later", "good");
        server = mail -> switch (mail.key().value().charAt(0)) {
            case 'b' -> new Result.Rejected("550");
            case 'l' -> new Result.Deferred("451");
            default -> SENT;
        };
        one.handle(DeliverMailsTest::going);

        assertThat(sent).containsExactly("good");
        assertThat(world.deliveries.backlog(now))
                .matches(it -> it.sent() == 1 && it.failed() == 1 && it.pending() == 1 && it.sending() == 0);
    }

    @Test
    void a_mail_that_can_not_be_written_stays_and_says_why() {
        enqueue("a");
        server = _ -> {
            throw new IllegalArgumentException("bug " + "x".repeat(2_000));
        };
        one.handle(DeliverMailsTest::going);

        assertThat(only().state()).isEqualTo(DeliveryState.PENDING);
        assertThat(only().reason()).contains("could not be sent", "bug").hasSizeLessThan(501);
    }

    @Test
    void without_a_way_out_mails_wait_and_no_attempt_is_lost() {
        enqueue("a");
        carried = Set.of();
        assertThat(one.handle(DeliverMailsTest::going)).isZero();
        assertThat(only().attempts()).isZero();
        assertThat(only().state()).isEqualTo(DeliveryState.PENDING);

        carried = Set.of("sign_in_link");
        assertThat(one.handle(DeliverMailsTest::going)).isZero();
        enqueue("b", new Message.SignInLink(LINK, now.plusSeconds(1)));
        assertThat(one.handle(DeliverMailsTest::going)).isEqualTo(1);
        assertThat(sent).containsExactly("b");
    }

    @Test
    void what_is_of_no_use_any_more_is_not_sent() {
        enqueue("late", new Message.SignInLink(LINK, NOON.plusSeconds(60)));
        enqueue("good", new Message.SignInLink(LINK, NOON.plusSeconds(61)));
        pass(Duration.ofSeconds(60));
        one.handle(DeliverMailsTest::going);

        assertThat(sent).containsExactly("good");
        assertThat(world.deliveries.page(DeliveryState.FAILED, 10, null).items())
                .singleElement()
                .matches(it -> String.valueOf(it.reason()).contains("too late"));
    }

    @Test
    void a_claim_whose_worker_died_is_found_and_sent() {
        enqueue("a");
        stored(() -> world.deliveries.claim(carried, 10, now, now.plus(DeliverMailsService.LEASE)));
        assertThat(one.handle(DeliverMailsTest::going)).isZero();

        pass(DeliverMailsService.LEASE.plusMillis(1));
        one.handle(DeliverMailsTest::going);
        assertThat(only().reason()).contains("vanished");
        pass(Duration.ofSeconds(2));
        one.handle(DeliverMailsTest::going);

        assertThat(sent).containsExactly("a");
        assertThat(only().attempts()).isEqualTo(2);
    }

    @Test
    void a_mail_that_kills_every_worker_fails_at_last() {
        enqueue("a");
        for (int attempt = 1; attempt <= Retries.LIMIT; attempt++) {
            assertThat(stored(() -> world.deliveries.claim(carried, 10, now, now.plus(DeliverMailsService.LEASE))))
                    .hasSize(1);
            pass(DeliverMailsService.LEASE.plusMillis(1));
            carried = Set.of();
            one.handle(DeliverMailsTest::going);
            carried = Message.kinds().keySet();
            pass(Duration.ofDays(2));
        }

        assertThat(only().state()).isEqualTo(DeliveryState.FAILED);
    }

    @Test
    void a_stop_hands_back_what_was_not_begun() {
        enqueue("a", "b", "c");
        var stopping = new AtomicBoolean();
        server = _ -> {
            stopping.set(true);
            return SENT;
        };

        assertThat(one.handle(stopping::get)).isEqualTo(3);
        assertThat(sent).containsExactly("a");
        var left = world.deliveries.page(DeliveryState.PENDING, 10, null).items();
        assertThat(left).hasSize(2).allMatch(it -> it.attempts() == 0 && !it.sending());
        assertThat(one.handle(stopping::get)).isZero();
    }

    @Test
    void nothing_is_begun_that_might_outlive_its_claim() {
        enqueue("a", "b", "c");
        server = _ -> {
            pass(DeliverMailsService.LEASE.minus(MailSender.TIMEOUT).minusSeconds(59));
            return SENT;
        };
        one.handle(DeliverMailsTest::going);

        assertThat(sent).containsExactly("a");
        assertThat(world.deliveries.backlog(now).sending()).isZero();
    }

    @Test
    void mails_are_sent_side_by_side() {
        enqueue("a", "b", "c");
        var together = new CyclicBarrier(3);
        server = _ -> {
            try {
                together.await();
                return SENT;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
        worker(new Pace(100, 3)).handle(DeliverMailsTest::going);

        assertThat(sent).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(world.deliveries.backlog(now).sent()).isEqualTo(3);
    }

    @Test
    void several_workers_send_each_mail_once() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            enqueue("mail" + i);
        }
        var start = new CountDownLatch(1);
        var workers = new ArrayList<Thread>();
        for (int i = 0; i < 4; i++) {
            var worker = worker(new Pace(7, 3));
            workers.add(Thread.startVirtualThread(() -> {
                try {
                    start.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                while (worker.handle(DeliverMailsTest::going) > 0) {
                    // until nothing is left
                }
            }));
        }
        start.countDown();
        for (var worker : workers) {
            worker.join();
        }

        assertThat(sent).hasSize(100).doesNotHaveDuplicates();
        assertThat(world.deliveries.backlog(now).sent()).isEqualTo(100);
    }

    /** The database is away between claim and record, for as long as the flag says. */
    private UnitOfWork failingWhile(AtomicBoolean away) {
        return new UnitOfWork() {
            @Override
            public <T> Outcome<T> run(Actor actor, Supplier<Outcome<T>> work) {
                if (away.get()) {
                    throw new IllegalStateException("the database is away");
                }
                return world.work.run(actor, work);
            }
        };
    }

    @Test
    void what_could_not_be_recorded_is_recorded_later_and_not_sent_again() {
        enqueue("a", "b");
        var away = new AtomicBoolean();
        var worker = worker(failingWhile(away), new Pace(100, 1));
        server = _ -> {
            away.set(true);
            return SENT;
        };

        assertThatThrownBy(() -> worker.handle(DeliverMailsTest::going)).hasMessageContaining("away");
        assertThatThrownBy(() -> worker.handle(DeliverMailsTest::going)).hasMessageContaining("away");
        assertThat(sent).containsExactly("a");

        away.set(false);
        server = _ -> SENT;
        assertThat(worker.handle(DeliverMailsTest::going)).isEqualTo(1);
        assertThat(sent).containsExactly("a", "b");
        assertThat(world.deliveries.backlog(now).sent()).isEqualTo(2);
    }
}
