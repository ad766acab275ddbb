package org.sexton.adapters.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.out.DeliveryQueries;
import org.sexton.application.port.out.DeliveryQueue;
import org.sexton.application.port.out.DeliveryQueue.Claim;
import org.sexton.application.port.out.DeliveryQueue.Settlement;
import org.sexton.application.port.out.DeliveryQueue.Settlement.Deferred;
import org.sexton.application.port.out.DeliveryQueue.Settlement.Failed;
import org.sexton.application.port.out.DeliveryQueue.Settlement.HandedBack;
import org.sexton.application.port.out.DeliveryQueue.Settlement.Sent;
import org.sexton.application.port.out.Outbox;
import org.sexton.application.port.out.OutboxSignals;
import org.sexton.application.port.out.WaitingMails;
import org.sexton.application.query.Backlog;
import org.sexton.application.query.DeliveryView;
import org.sexton.application.query.EventMails;
import org.sexton.domain.notification.Delivery;
import org.sexton.domain.notification.DeliveryId;
import org.sexton.domain.notification.DeliveryKey;
import org.sexton.domain.notification.DeliveryState;
import org.sexton.domain.notification.Message;
import org.sexton.domain.notification.Message.DailyDigest;
import org.sexton.domain.notification.Recipient;
import org.sexton.domain.notification.Topic;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Role;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;

public abstract class DeliveriesContract extends PortContract {

    private static final EmailAddress TOM = new EmailAddress("tom@example.org");
    private static final TicketReference TICKET = new TicketReference("7K3-QFM");
    private static final URI LINK = URI.create("https://desk.example/track/s3cret-L0_ng?x=1&y=%20");
    private static final Instant UNTIL = NOW.plus(Duration.ofMinutes(5));
    private static final Set<String> ALL = Message.kinds().keySet();

    /** Of the installation that {@link #empty} made last, like the others. */
    protected abstract Outbox outbox();

    protected abstract OutboxSignals signals();

    protected abstract DeliveryQueue queue();

    protected abstract DeliveryQueries deliveries();

    protected abstract WaitingMails waiting();

    @Test
    void what_was_not_sent_can_be_read_until_it_was() {
        enqueued(mail("a"));
        var claim = claimed(NOW);

        assertThat(waiting().content(claim.id())).contains(mail("a"));
        settled(failed(claim, NOW));
        assertThat(waiting().content(claim.id())).contains(mail("a"));
        done(() -> queue().retry(claim.id(), NOW));
        settled(new Sent(claimed(NOW).id(), NOW));
        assertThat(waiting().content(claim.id())).isEmpty();
        assertThat(waiting().content(new DeliveryId(ids.nextId()))).isEmpty();
    }

    private static Delivery mail(String cause) {
        return mail(cause, new Message.ReportReceived(TICKET, LINK));
    }

    private static Delivery mail(String cause, Message message) {
        return Delivery.of(cause, Recipient.of(TOM), Locale.ENGLISH, message, NOW);
    }

    private void enqueued(Delivery... mails) {
        assertThat(done(() -> outbox().enqueue(List.of(mails)))).isEqualTo(mails.length);
    }

    private List<Claim> claimed(int limit, Instant now) {
        return done(() -> queue().claim(ALL, limit, now, now.plus(Duration.between(NOW, UNTIL))));
    }

    private Claim claimed(Instant now) {
        var claims = claimed(10, now);
        assertThat(claims).hasSize(1);
        return claims.getFirst();
    }

    private void settled(Settlement... settlements) {
        stored(() -> queue().settle(List.of(settlements)));
    }

    private DeliveryView view(DeliveryId id) {
        return deliveries().find(id).orElseThrow();
    }

    private static List<String> causes(List<Claim> claims) {
        return claims.stream()
                .map(claim -> claim.delivery().key().value().replaceAll("/.*", ""))
                .toList();
    }

    private static Deferred deferred(Claim claim, Instant due) {
        return new Deferred(claim.id(), claim.attempt(), "451 later", due);
    }

    private static Failed failed(Claim claim, Instant at) {
        return new Failed(claim.id(), claim.attempt(), "550 nobody here", at);
    }

    @Test
    void nothing_is_queued_outside_of_a_unit_of_work() {
        assertThatThrownBy(() -> outbox().enqueue(mail("a"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> outbox().enqueue(List.of())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_mail_is_queued_if_and_only_if_its_cause_is_kept() {
        work.run(Actor.SYSTEM, () -> {
            outbox().enqueue(mail("refused"));
            return Outcome.refused(new Refusal.NotAllowed("do so"));
        });
        assertThatThrownBy(() -> work.run(Actor.SYSTEM, () -> {
                    outbox().enqueue(mail("failed"));
                    throw new IllegalArgumentException("bug");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        enqueued(mail("kept"));

        assertThat(causes(claimed(10, NOW))).containsExactly("kept");
    }

    @Test
    void every_kind_of_message_is_claimed_as_it_was_queued() {
        var person = person("Tom Member", Role.MEMBER);
        var mails = Stream.of(
                        new Message.SignInLink(LINK, NOW.plusSeconds(900)),
                        new Message.ConfirmAddress(TICKET, LINK),
                        new Message.ReportReceived(TICKET, LINK),
                        new Message.StatusChanged(TICKET, "Door \"3\" — łęk\uD83D\uDE00", "Resolved", LINK),
                        new Message.PublicComment(TICKET, "Door", "One\n\n{two} 'three'\t\\", LINK),
                        new Message.SensitiveNews(TICKET, LINK),
                        new Message.Assigned(TICKET, "Door", "", LINK),
                        new Message.NewReport(TICKET, "Door", "It sticks.", LINK),
                        new Message.ReporterAnswered(TICKET, "Door", "It still sticks.", LINK),
                        new Message.Mentioned(TICKET, "Door", "Ann", "@Tom", LINK),
                        new Message.Invitation(LINK),
                        new Message.Overdue(TICKET, "Door", "2026-11-21", LINK),
                        new Message.SensitiveDeskNews(TICKET, LINK),
                        new DailyDigest(
                                "2026-11-22",
                                List.of(
                                        new DailyDigest.Line(TICKET, "Door", List.of(Topic.values()), LINK),
                                        new DailyDigest.Line(TICKET, "", List.of(), LINK)),
                                LINK),
                        new Message.AuditHead("2026-11-23", 123, "0a".repeat(32), LINK))
                .map(message -> mail(message.kind(), message))
                .toList();
        assertThat(mails.stream().map(it -> it.message().kind())).containsExactlyInAnyOrderElementsOf(ALL);
        var full = new Delivery(
                mails.getFirst().key(),
                new Recipient(TOM, person.id()),
                Locale.forLanguageTag("pt-BR"),
                mails.getFirst().message(),
                "ticket/1",
                URI.create("https://desk.example/unsubscribe/abc"),
                NOW);
        enqueued(Stream.concat(Stream.of(full), mails.stream().skip(1)).toArray(Delivery[]::new));

        assertThat(claimed(100, NOW).stream().map(Claim::delivery))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of(full), mails.stream().skip(1)).toList());
    }

    @Test
    void a_key_is_queued_once_for_ever() {
        enqueued(mail("a"));
        assertThat(done(() -> outbox().enqueue(mail("a", new Message.SensitiveNews(TICKET, LINK)))))
                .isFalse();
        assertThat(done(() -> outbox().enqueue(List.of(mail("b"), mail("a"), mail("b")))))
                .isEqualTo(1);

        var claims = claimed(10, NOW);
        claims.forEach(claim -> settled(new Sent(claim.id(), NOW)));
        assertThat(claims).hasSize(2);
        assertThat(done(() -> outbox().enqueue(mail("a")))).isFalse();

        assertThat(done(() -> queue().forgetEndedBefore(NOW.plusSeconds(1), 10)))
                .isEqualTo(2);
        assertThat(done(() -> outbox().enqueue(mail("a")))).isFalse();
        assertThat(claimed(10, NOW)).isEmpty();
    }

    @Test
    void of_those_who_queue_a_key_together_one_does() {
        for (int round = 0; round < 10; round++) {
            var mail = mail("round" + round);

            assertThat(Together.each(4, () -> done(() -> outbox().enqueue(mail))))
                    .containsOnlyOnce(true);
        }
        assertThat(claimed(20, NOW)).hasSize(10);
    }

    @Test
    void the_awaited_leave_first_then_what_is_due_longest_then_what_came_first() {
        enqueued(mail("late").notBefore(NOW.minusSeconds(1)));
        enqueued(mail("early").notBefore(NOW.minusSeconds(2)));
        enqueued(mail("second").notBefore(NOW.minusSeconds(1)));
        enqueued(mail("future").notBefore(NOW.plusMillis(1)));
        enqueued(mail("awaited", new Message.ConfirmAddress(TICKET, LINK)));

        assertThat(causes(claimed(2, NOW))).containsExactly("awaited", "early");
        assertThat(causes(claimed(10, NOW))).containsExactly("late", "second");
        assertThat(causes(claimed(10, NOW.plusMillis(1)))).containsExactly("future");
    }

    @Test
    void kinds_that_can_not_be_sent_are_left_as_they_are() {
        enqueued(mail("a"), mail("b", new Message.SensitiveNews(TICKET, LINK)));

        assertThat(done(() -> queue().claim(Set.of(), 10, NOW, UNTIL))).isEmpty();
        assertThat(causes(done(() -> queue().claim(Set.of("sensitive_news"), 10, NOW, UNTIL))))
                .containsExactly("b");
        var left = claimed(10, NOW);
        assertThat(causes(left)).containsExactly("a");
        assertThat(left.getFirst().attempt()).isEqualTo(1);
    }

    @Test
    void no_two_workers_are_given_the_same_and_nothing_is_left_out() {
        var mails = IntStream.range(0, 200).mapToObj(i -> mail("mail" + i)).toArray(Delivery[]::new);
        enqueued(mails);

        var claims = new ArrayList<DeliveryId>();
        for (int round = 0; round < 10; round++) {
            Together.each(4, () -> claimed(5, NOW)).forEach(some -> some.forEach(claim -> claims.add(claim.id())));
        }

        assertThat(claims).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void no_worker_waits_for_another() {
        enqueued(mail("a"), mail("b"));

        done(() -> {
            var mine = queue().claim(ALL, 1, NOW, UNTIL);
            if (isConcurrent()) {
                assertThat(causes(Together.elsewhere(() -> claimed(10, NOW)))).containsExactly("b");
            }
            return mine;
        });
    }

    /** Whether units of work run side by side. */
    protected boolean isConcurrent() {
        return true;
    }

    @Test
    void a_claim_that_was_not_kept_was_none() {
        enqueued(mail("a"));
        work.run(Actor.SYSTEM, () -> {
            assertThat(queue().claim(ALL, 10, NOW, UNTIL)).hasSize(1);
            return Outcome.refused(new Refusal.NotAllowed("do so"));
        });

        assertThat(claimed(NOW).attempt()).isEqualTo(1);
    }

    @Test
    void what_was_sent_is_told_and_its_content_forgotten() {
        enqueued(mail("a"));
        var claim = claimed(NOW);
        settled(new Sent(claim.id(), NOW.plusSeconds(2)));

        var view = view(claim.id());
        assertThat(view.state()).isEqualTo(DeliveryState.SENT);
        assertThat(view.endedAt()).isEqualTo(NOW.plusSeconds(2));
        assertThat(view.to()).isEqualTo(TOM);
        assertThat(view.reason()).isNull();
        assertThat(done(() -> queue().retry(claim.id(), NOW))).isFalse();
        assertThat(claimed(10, UNTIL.plusSeconds(1))).isEmpty();
    }

    @Test
    void what_was_deferred_is_due_again_at_its_time_with_its_reason() {
        enqueued(mail("a"));
        var claim = claimed(NOW);
        settled(deferred(claim, NOW.plusSeconds(16)));

        var view = view(claim.id());
        assertThat(view.state()).isEqualTo(DeliveryState.PENDING);
        assertThat(view.sending()).isFalse();
        assertThat(view.reason()).isEqualTo("451 later");
        assertThat(view.dueAt()).isEqualTo(NOW.plusSeconds(16));
        assertThat(claimed(10, NOW.plusSeconds(15))).isEmpty();
        var again = claimed(NOW.plusSeconds(16));
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(again.delivery()).isEqualTo(mail("a"));
    }

    @Test
    void what_failed_is_tried_no_more_until_it_is_asked_for() {
        enqueued(mail("a"));
        var claim = claimed(NOW);
        settled(failed(claim, NOW.plusSeconds(3)));

        assertThat(view(claim.id()).state()).isEqualTo(DeliveryState.FAILED);
        assertThat(view(claim.id()).reason()).isEqualTo("550 nobody here");
        assertThat(view(claim.id()).endedAt()).isEqualTo(NOW.plusSeconds(3));
        assertThat(claimed(10, UNTIL.plusSeconds(1))).isEmpty();

        assertThat(done(() -> queue().retry(claim.id(), NOW.plusSeconds(60)))).isTrue();
        assertThat(view(claim.id()).endedAt()).isNull();
        var again = claimed(NOW.plusSeconds(60));
        assertThat(again.attempt()).isEqualTo(1);
        assertThat(again.delivery()).isEqualTo(mail("a"));
    }

    @Test
    void all_that_failed_is_tried_again_together_and_nothing_else() {
        enqueued(mail("a"), mail("b"), mail("c"), mail("d"));
        var claims = claimed(10, NOW);
        settled(failed(claims.get(0), NOW));
        settled(failed(claims.get(1), NOW));
        settled(new Sent(claims.get(2).id(), NOW));
        settled(deferred(claims.get(3), NOW.plusSeconds(600)));

        assertThat(done(() -> queue().retryFailed(NOW.plusSeconds(60)))).isEqualTo(2);
        assertThat(done(() -> queue().retryFailed(NOW.plusSeconds(60)))).isZero();
        assertThat(claimed(10, NOW.plusSeconds(60)))
                .extracting(Claim::delivery, Claim::attempt)
                .containsExactlyInAnyOrder(
                        tuple(claims.get(0).delivery(), 1), tuple(claims.get(1).delivery(), 1));
    }

    @Test
    void what_was_forgotten_is_not_tried_again() {
        enqueued(mail("a"));
        settled(failed(claimed(NOW), NOW));
        assertThat(done(() -> queue().forgetEndedBefore(NOW.plusSeconds(1), 5))).isEqualTo(1);

        assertThat(done(() -> queue().retryFailed(NOW))).isZero();
    }

    @Test
    void what_waits_can_be_hurried_and_what_is_being_sent_is_left_alone() {
        enqueued(mail("a"));
        settled(deferred(claimed(NOW), NOW.plusSeconds(600)));
        var id = deliveries().page(null, 1, null).items().getFirst().id();

        assertThat(done(() -> queue().retry(id, NOW))).isTrue();
        var claim = claimed(NOW);
        assertThat(done(() -> queue().retry(id, NOW))).isTrue();
        assertThat(claimed(10, NOW)).isEmpty();
        settled(deferred(claim, NOW.plusSeconds(1)));
        assertThat(view(id).reason()).isEqualTo("451 later");
    }

    @Test
    void what_was_handed_back_is_others_at_once_and_was_no_attempt() {
        enqueued(mail("a"));
        var claim = claimed(NOW);
        settled(new HandedBack(claim.id(), claim.attempt()));

        assertThat(claimed(NOW)).isEqualTo(claim);
    }

    @Test
    void a_claim_is_stuck_when_its_lease_has_ended() {
        enqueued(mail("a"));
        var claim = claimed(NOW);

        assertThat(done(() -> queue().stuck(10, UNTIL))).isEmpty();
        assertThat(claimed(10, UNTIL.plusSeconds(1))).isEmpty();
        assertThat(done(() -> queue().stuck(10, UNTIL.plusMillis(1))))
                .singleElement()
                .satisfies(stuck -> {
                    assertThat(stuck.id()).isEqualTo(claim.id());
                    assertThat(stuck.attempt()).isEqualTo(1);
                    assertThat(stuck.key()).isEqualTo(claim.delivery().key());
                });
    }

    @Test
    void who_comes_late_changes_nothing_of_another_claim_but_that_it_was_sent() {
        enqueued(mail("a"));
        var late = claimed(NOW);
        settled(deferred(late, UNTIL.plusSeconds(1)));
        var current = claimed(UNTIL.plusSeconds(1));

        settled(deferred(late, UNTIL), failed(late, UNTIL), new HandedBack(late.id(), late.attempt()));
        assertThat(view(late.id()).sending()).isTrue();
        assertThat(view(late.id()).attempts()).isEqualTo(2);

        settled(new Sent(late.id(), UNTIL.plusSeconds(2)));
        settled(deferred(current, UNTIL), failed(current, UNTIL), new Sent(current.id(), UNTIL.plusSeconds(9)));
        assertThat(view(late.id()).state()).isEqualTo(DeliveryState.SENT);
        assertThat(view(late.id()).endedAt()).isEqualTo(UNTIL.plusSeconds(2));
    }

    @Test
    void many_settlements_of_all_kinds_are_recorded_together() {
        enqueued(IntStream.range(0, 8).mapToObj(i -> mail("mail" + i)).toArray(Delivery[]::new));
        var claims = claimed(10, NOW);

        settled(
                new Sent(claims.get(0).id(), NOW),
                deferred(claims.get(1), NOW.plusSeconds(1)),
                failed(claims.get(2), NOW),
                new HandedBack(claims.get(3).id(), 1),
                new Sent(claims.get(4).id(), NOW.plusSeconds(1)),
                deferred(claims.get(5), NOW.plusSeconds(2)),
                failed(claims.get(6), NOW));
        settled();

        assertThat(deliveries().backlog(NOW)).isEqualTo(new Backlog(4, 1, 2, 2, NOW, NOW));
    }

    @Test
    void what_ended_long_ago_is_forgotten_a_portion_at_a_time() {
        enqueued(mail("sent"), mail("failed"), mail("recent"), mail("pending"));
        var claims = claimed(3, NOW);
        settled(
                new Sent(claims.get(0).id(), NOW),
                failed(claims.get(1), NOW.plusSeconds(1)),
                new Sent(claims.get(2).id(), NOW.plusSeconds(2)));

        assertThat(done(() -> queue().forgetEndedBefore(NOW.plusSeconds(2), 1))).isEqualTo(1);
        assertThat(deliveries().find(claims.get(0).id())).isEmpty();
        assertThat(deliveries().find(claims.get(1).id())).isPresent();
        assertThat(done(() -> queue().forgetEndedBefore(NOW.plusSeconds(2), 5))).isEqualTo(1);
        assertThat(done(() -> queue().forgetEndedBefore(NOW.plusSeconds(2), 5))).isZero();
        assertThat(done(() -> queue().retry(claims.get(1).id(), NOW))).isFalse();
        assertThat(deliveries().page(null, 10, null).items())
                .extracting(DeliveryView::state)
                .containsExactly(DeliveryState.PENDING, DeliveryState.SENT);
        assertThat(deliveries().backlog(NOW)).isEqualTo(new Backlog(1, 0, 1, 0, NOW, null));
    }

    @Test
    void a_ticket_is_told_how_the_mails_of_its_events_fare() {
        var ticket = new TicketId(ids.nextId());
        var like = new TicketId(ids.nextId());
        enqueued(
                mail(DeliveryKey.ofEvent(ticket, 2) + "/a"),
                mail(DeliveryKey.ofEvent(ticket, 2) + "/b"),
                mail(DeliveryKey.ofEvent(ticket, 2) + "/c"),
                mail(DeliveryKey.ofEvent(ticket, 2) + "/d"),
                mail(DeliveryKey.ofEvent(ticket, 10)),
                mail(DeliveryKey.ofEvent(like, 2)),
                mail(DeliveryKey.ofTicket(ticket) + "overdue/2026-11-22"),
                mail("follower/1"));
        var claims = claimed(10, NOW).stream()
                .filter(claim -> claim.delivery().key().value().startsWith(DeliveryKey.ofEvent(ticket, 2) + "/"))
                .toList();
        settled(new Sent(claims.get(0).id(), NOW));
        settled(failed(claims.get(1), NOW));
        settled(failed(claims.get(2), NOW));

        assertThat(deliveries().ofTicket(ticket))
                .containsExactly(
                        new EventMails(2, 1, 1, 2, List.of("550 nobody here")), new EventMails(10, 1, 0, 0, List.of()));
        assertThat(deliveries().ofTicket(new TicketId(ids.nextId()))).isEmpty();
        assertThat(done(() -> queue().forgetEndedBefore(NOW.plusSeconds(1), 10)))
                .isEqualTo(3);
        assertThat(deliveries().ofTicket(ticket)).first().isEqualTo(new EventMails(2, 1, 0, 0, List.of()));
    }

    @Test
    void the_backlog_tells_what_has_waited_longest_and_what_is_being_sent() {
        assertThat(deliveries().backlog(NOW)).isEqualTo(new Backlog(0, 0, 0, 0, null, null));
        enqueued(
                mail("old").notBefore(NOW.minusSeconds(90)),
                mail("new"),
                mail("planned").notBefore(NOW.plusSeconds(60)));
        assertThat(deliveries().backlog(NOW)).isEqualTo(new Backlog(3, 0, 0, 0, NOW.minusSeconds(90), null));

        settled(deferred(claimed(1, NOW).getFirst(), NOW.plusSeconds(600)));
        claimed(1, NOW.plusSeconds(5));
        assertThat(deliveries().backlog(NOW.plusSeconds(9)))
                .isEqualTo(new Backlog(3, 1, 0, 0, NOW.minusSeconds(90), NOW.plusSeconds(5)));
    }

    @Test
    void pages_of_a_state_follow_each_other_the_last_queued_first() {
        for (int i = 0; i < 7; i++) {
            enqueued(mail("mail" + i));
        }
        claimed(2, NOW).forEach(claim -> settled(failed(claim, NOW)));

        assertThat(pages(DeliveryState.PENDING)).containsExactly("mail6", "mail5", "mail4", "mail3", "mail2");
        assertThat(pages(DeliveryState.FAILED)).containsExactly("mail1", "mail0");
        assertThat(pages(DeliveryState.SENT)).isEmpty();
        assertThat(pages(null)).hasSize(7);
        assertThat(deliveries().page(DeliveryState.PENDING, 2, null).total().value())
                .isEqualTo(5);
        assertThat(deliveries().page(DeliveryState.PENDING, 5, null).next()).isNull();
    }

    private List<String> pages(@Nullable DeliveryState state) {
        var seen = new ArrayList<String>();
        @Nullable DeliveryId after = null;
        do {
            var page = deliveries().page(state, 2, after);
            page.items().forEach(it -> seen.add(it.key().value().replaceAll("/.*", "")));
            after = page.next();
        } while (after != null);
        return seen;
    }

    @Test
    void a_signal_follows_what_was_queued() throws InterruptedException {
        var signal = new CountDownLatch(1);
        try (var _ = signals().onEnqueued(signal::countDown)) {
            enqueued(mail("a"));

            assertThat(signal.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(claimed(10, NOW)).hasSize(1);
        }
    }
}
