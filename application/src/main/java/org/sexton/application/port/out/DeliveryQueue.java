package org.sexton.application.port.out;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.sexton.domain.notification.Delivery;
import org.sexton.domain.notification.DeliveryId;
import org.sexton.domain.notification.DeliveryKey;

/**
 * The outbox as those see it who empty it. A claim belongs to one worker until its lease ends, or until it is settled. All
 * of it is used inside a {@link UnitOfWork}.
 */
public interface DeliveryQueue {

    /** @param attempt the how-manieth attempt this is, from 1; tells a claim apart from an earlier one of the same delivery */
    record Claim(DeliveryId id, int attempt, Delivery delivery) {}

    /** A claim whose lease ended without a word: its worker has died or hangs. */
    record Stuck(DeliveryId id, int attempt, DeliveryKey key) {}

    /** What became of a claim. */
    sealed interface Settlement {

        DeliveryId id();

        /** A mail server took it on. It is so, even if the claim meanwhile belongs to somebody else. */
        record Sent(DeliveryId id, Instant at) implements Settlement {}

        /** Not yet; to be tried again. */
        record Deferred(DeliveryId id, int attempt, String reason, Instant dueAt) implements Settlement {}

        /** Never, as far as anyone can tell. */
        record Failed(DeliveryId id, int attempt, String reason, Instant at) implements Settlement {}

        /** It was not tried: the attempt does not count, and others may claim it at once. */
        record HandedBack(DeliveryId id, int attempt) implements Settlement {}
    }

    /**
     * Claims what is due and nobody else's: the most urgent first, then what is due longest. No two workers are given the
     * same one, and none waits for another.
     *
     * @param kinds of messages that the worker can send; the others are left as they are
     * @param until when the lease ends
     */
    List<Claim> claim(Set<String> kinds, int limit, Instant now, Instant until);

    /** Claims whose lease has ended, longest first. */
    List<Stuck> stuck(int limit, Instant now);

    /**
     * Records what became of claims. What was sent stays sent; anything else is recorded only while the claim is still the
     * one it was. The content of what was sent is forgotten at once.
     */
    void settle(List<? extends Settlement> settlements);

    /**
     * Makes a delivery due now, with all its attempts before it again; one that is being sent is left alone. False if there is
     * none that could be sent: it was sent, or is forgotten, or never was.
     */
    boolean retry(DeliveryId id, Instant now);

    /**
     * The same for all that failed and could be sent.
     *
     * @return how many
     */
    int retryFailed(Instant now);

    /**
     * Forgets who and what it was of deliveries that ended before then, as many as {@code limit}; their keys are kept for
     * ever.
     *
     * @return how many
     */
    int forgetEndedBefore(Instant then, int limit);
}
