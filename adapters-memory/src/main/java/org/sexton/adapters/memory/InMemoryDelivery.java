package org.sexton.adapters.memory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.out.DeliveryQueue.Settlement;
import org.sexton.application.query.DeliveryView;
import org.sexton.domain.notification.Delivery;
import org.sexton.domain.notification.DeliveryId;
import org.sexton.domain.notification.DeliveryKey;
import org.sexton.domain.notification.DeliveryState;
import org.sexton.domain.notification.Urgency;
import org.sexton.domain.person.EmailAddress;

/**
 * A row of the queue.
 *
 * @param to null once forgotten
 * @param delivery null once sent or forgotten
 */
record InMemoryDelivery(
        DeliveryId id,
        DeliveryKey key,
        String kind,
        Urgency urgency,
        @Nullable EmailAddress to,
        @Nullable Delivery delivery,
        DeliveryState state,
        int attempts,
        Instant readyAt,
        Instant dueAt,
        @Nullable Instant claimedAt,
        @Nullable Instant leasedUntil,
        @Nullable Instant endedAt,
        @Nullable String reason) {

    static InMemoryDelivery queued(DeliveryId id, Delivery delivery) {
        return new InMemoryDelivery(
                id,
                delivery.key(),
                delivery.message().kind(),
                delivery.message().urgency(),
                delivery.to().address(),
                delivery,
                DeliveryState.PENDING,
                0,
                delivery.readyAt(),
                delivery.readyAt(),
                null,
                null,
                null,
                null);
    }

    boolean isDue(Instant now) {
        return state == DeliveryState.PENDING && leasedUntil == null && !dueAt.isAfter(now);
    }

    boolean canBeSent() {
        return delivery != null;
    }

    boolean isForgotten() {
        return to == null;
    }

    Delivery content() {
        return Objects.requireNonNull(delivery);
    }

    InMemoryDelivery claimed(Instant now, Instant until) {
        return with(to, delivery, state, attempts + 1, dueAt, now, until, null, reason);
    }

    /** Empty where the claim is not the one that it is about. */
    Optional<InMemoryDelivery> settled(Settlement settlement) {
        return switch (settlement) {
            case Settlement.Sent(var _, var at) ->
                state == DeliveryState.SENT
                        ? Optional.empty()
                        : Optional.of(ended(DeliveryState.SENT, at, null).withoutContent());
            case Settlement.Deferred(var _, var attempt, var why, var due) ->
                ifClaimed(attempt, with(to, delivery, state, attempts, millis(due), null, null, null, why));
            case Settlement.Failed(var _, var attempt, var why, var at) ->
                ifClaimed(attempt, ended(DeliveryState.FAILED, at, why));
            case Settlement.HandedBack(var _, var attempt) ->
                ifClaimed(attempt, with(to, delivery, state, attempts - 1, dueAt, null, null, null, reason));
        };
    }

    private Optional<InMemoryDelivery> ifClaimed(int attempt, InMemoryDelivery then) {
        return leasedUntil != null && attempts == attempt ? Optional.of(then) : Optional.empty();
    }

    private InMemoryDelivery ended(DeliveryState state, Instant at, @Nullable String why) {
        return with(to, delivery, state, attempts, dueAt, null, null, millis(at), why);
    }

    private InMemoryDelivery withoutContent() {
        return with(to, null, state, attempts, dueAt, null, null, endedAt, reason);
    }

    InMemoryDelivery dueAgain(Instant now) {
        return with(to, delivery, DeliveryState.PENDING, 0, millis(now), null, null, null, reason);
    }

    InMemoryDelivery forgotten() {
        return with(null, null, state, attempts, dueAt, null, null, endedAt, null);
    }

    /** Never sent, and nobody's. */
    InMemoryDelivery erased(Instant now) {
        var ended = state == DeliveryState.PENDING ? DeliveryState.FAILED : state;
        return with(null, null, ended, attempts, dueAt, null, null, endedAt == null ? millis(now) : endedAt, null);
    }

    InMemoryDelivery saying(Delivery other) {
        return with(to, other, state, attempts, dueAt, claimedAt, leasedUntil, endedAt, reason);
    }

    private static Instant millis(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    private InMemoryDelivery with(
            @Nullable EmailAddress to,
            @Nullable Delivery delivery,
            DeliveryState state,
            int attempts,
            Instant dueAt,
            @Nullable Instant claimedAt,
            @Nullable Instant leasedUntil,
            @Nullable Instant endedAt,
            @Nullable String reason) {
        return new InMemoryDelivery(
                id,
                key,
                kind,
                urgency,
                to,
                delivery,
                state,
                attempts,
                readyAt,
                dueAt,
                claimedAt,
                leasedUntil,
                endedAt,
                reason);
    }

    /** Of one that is not forgotten. */
    DeliveryView view() {
        return new DeliveryView(
                id,
                key,
                kind,
                Objects.requireNonNull(to),
                state,
                claimedAt != null,
                attempts,
                readyAt,
                dueAt,
                endedAt,
                reason);
    }
}
