package org.sexton.application.service;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.sexton.application.port.in.DeliverMails;
import org.sexton.application.port.out.DeliveryQueue;
import org.sexton.application.port.out.DeliveryQueue.Claim;
import org.sexton.application.port.out.DeliveryQueue.Settlement;
import org.sexton.application.port.out.DeliveryQueue.Stuck;
import org.sexton.application.port.out.MailSender;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.notification.DeliveryId;
import org.sexton.domain.notification.DeliveryKey;
import org.sexton.domain.notification.Retries;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;

/**
 * Claims in one short transaction, sends outside of any, records in another. A mail is recorded before its thread begins the
 * next one, so a crash repeats no more mails than are sent side by side; what several threads have to record at a time
 * travels together.
 */
public final class DeliverMailsService implements DeliverMails {

    /**
     * How much at a time.
     *
     * @param batch claimed together
     * @param parallel sent side by side
     */
    public record Pace(int batch, int parallel) {}

    /** How long a claim belongs to its worker: well beyond the sending. */
    static final Duration LEASE = Duration.ofMinutes(5);
    /** A mail begun later than so long after the claim might still be on its way when the lease ends. */
    private static final Duration LAST_START = LEASE.minus(MailSender.TIMEOUT.multipliedBy(2));

    private static final String VANISHED = "The worker that was sending it vanished. It may have been sent.";
    private static final String TOO_LATE = "It came too late to be of use.";
    private static final int LONGEST_REASON = 500;

    private final UnitOfWork work;
    private final DeliveryQueue queue;
    private final MailSender sender;
    private final InstantSource clock;
    private final Pace pace;

    private final Queue<Settlement> unrecorded = new ConcurrentLinkedQueue<>();
    private final ReentrantLock recording = new ReentrantLock();

    public DeliverMailsService(
            UnitOfWork work, DeliveryQueue queue, MailSender sender, InstantSource clock, Pace pace) {
        this.work = work;
        this.queue = queue;
        this.sender = sender;
        this.clock = clock;
        this.pace = pace;
    }

    @Override
    public int handle(BooleanSupplier stopping) {
        record();
        takeUpStuck();
        if (stopping.getAsBoolean() || sender.carries().isEmpty()) {
            return 0;
        }
        var now = clock.instant();
        var claims = asOne(() -> queue.claim(sender.carries(), pace.batch(), now, now.plus(LEASE)));
        new Round(claims, now.plus(LAST_START), stopping).send();
        return claims.size();
    }

    private void takeUpStuck() {
        var now = clock.instant();
        asOne(() -> {
            var stuck = queue.stuck(pace.batch(), now);
            queue.settle(stuck.stream().map(it -> later(it, now)).toList());
            return stuck.size();
        });
    }

    private static Settlement later(Stuck stuck, Instant now) {
        return later(stuck.id(), stuck.attempt(), stuck.key(), VANISHED, now);
    }

    private static Settlement later(DeliveryId id, int attempt, DeliveryKey key, String reason, Instant now) {
        return attempt >= Retries.LIMIT
                ? new Settlement.Failed(id, attempt, reason, now)
                : new Settlement.Deferred(id, attempt, reason, now.plus(Retries.after(key, attempt)));
    }

    /** What a server answers is anything at all; what is kept of it can be stored and read. */
    private static String printable(String reason) {
        var line = reason.replaceAll("[\\p{Cntrl}\\s\\p{Cs}]+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST_REASON));
    }

    private Settlement attempt(Claim claim) {
        if (isUseless(claim)) {
            return new Settlement.Failed(claim.id(), claim.attempt(), TOO_LATE, clock.instant());
        }
        var result = send(claim);
        var now = clock.instant();
        return switch (result) {
            case MailSender.Result.Sent() -> new Settlement.Sent(claim.id(), now);
            case MailSender.Result.Rejected(var reason) ->
                new Settlement.Failed(claim.id(), claim.attempt(), printable(reason), now);
            case MailSender.Result.Deferred(var reason) ->
                later(claim.id(), claim.attempt(), claim.delivery().key(), printable(reason), now);
        };
    }

    private boolean isUseless(Claim claim) {
        return claim.delivery()
                .message()
                .uselessFrom()
                .filter(from -> !clock.instant().isBefore(from))
                .isPresent();
    }

    /** A mail that can't even be written is a bug, perhaps of this version alone: it stays, visible. */
    private MailSender.Result send(Claim claim) {
        try {
            return sender.send(claim.delivery());
        } catch (RuntimeException bug) {
            return new MailSender.Result.Deferred("It could not be sent: " + bug);
        }
    }

    /** Whoever comes first records what all others have ready by then, too; they find nothing left to do. */
    private void record() {
        recording.lock();
        try {
            var batch = new ArrayList<Settlement>();
            for (var next = unrecorded.poll(); next != null; next = unrecorded.poll()) {
                batch.add(next);
            }
            if (!batch.isEmpty()) {
                record(batch);
            }
        } finally {
            recording.unlock();
        }
    }

    private void record(List<Settlement> batch) {
        var recorded = false;
        try {
            asOne(() -> {
                queue.settle(batch);
                return batch.size();
            });
            recorded = true;
        } finally {
            if (!recorded) {
                unrecorded.addAll(batch);
            }
        }
    }

    private <T> T asOne(Supplier<T> what) {
        return switch (work.run(Actor.SYSTEM, () -> Outcome.ok(what.get()))) {
            case Outcome.Ok<T>(var value) -> value;
            case Outcome.Refused<T>(var why) -> throw new IllegalStateException("Sexton itself was refused: " + why);
        };
    }

    /** The claims of one batch, sent side by side. Once something could not be recorded, no other mail is begun. */
    private final class Round {

        private final Queue<Claim> claims;
        private final int threads;
        private final Instant lastStart;
        private final BooleanSupplier stopping;
        private volatile boolean broken;

        Round(List<Claim> claims, Instant lastStart, BooleanSupplier stopping) {
            this.claims = new ConcurrentLinkedQueue<>(claims);
            this.threads = Math.min(claims.size(), pace.parallel());
            this.lastStart = lastStart;
            this.stopping = stopping;
        }

        void send() {
            var workers = new ArrayList<CompletableFuture<Void>>();
            try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < threads; i++) {
                    workers.add(CompletableFuture.runAsync(this::sendInTurn, executor));
                }
            }
            workers.forEach(CompletableFuture::join);
            record();
        }

        private void sendInTurn() {
            for (var claim = claims.poll(); claim != null; claim = claims.poll()) {
                if (mayBegin()) {
                    unrecorded.add(attempt(claim));
                    recordIfPossible();
                } else {
                    unrecorded.add(new Settlement.HandedBack(claim.id(), claim.attempt()));
                }
            }
        }

        private boolean mayBegin() {
            return !(broken || stopping.getAsBoolean() || clock.instant().isAfter(lastStart));
        }

        /** What fails here is kept, and fails again, or not, at the end of the round. */
        private void recordIfPossible() {
            try {
                record();
            } catch (RuntimeException _) {
                broken = true;
            }
        }
    }
}
