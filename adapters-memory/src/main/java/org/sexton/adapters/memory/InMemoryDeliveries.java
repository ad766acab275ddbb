package org.sexton.adapters.memory;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.out.DeliveryQueries;
import org.sexton.application.port.out.DeliveryQueue;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.Outbox;
import org.sexton.application.port.out.OutboxSignals;
import org.sexton.application.port.out.WaitingMails;
import org.sexton.application.query.Backlog;
import org.sexton.application.query.DeliveryPage;
import org.sexton.application.query.DeliveryView;
import org.sexton.application.query.Doings;
import org.sexton.application.query.EventMails;
import org.sexton.application.query.Total;
import org.sexton.domain.notification.Delivery;
import org.sexton.domain.notification.DeliveryId;
import org.sexton.domain.notification.DeliveryKey;
import org.sexton.domain.notification.DeliveryState;
import org.sexton.domain.redaction.PersonalWords;
import org.sexton.domain.ticket.TicketId;

public final class InMemoryDeliveries implements Outbox, OutboxSignals, DeliveryQueue, DeliveryQueries, WaitingMails {

    private static final Comparator<InMemoryDelivery> MOST_URGENT = comparing(InMemoryDelivery::urgency)
            .thenComparing(InMemoryDelivery::dueAt)
            .thenComparing(it -> text(it.id()));

    private final InMemoryUnitOfWork work;
    private final IdSource ids;
    private final Table<DeliveryId, InMemoryDelivery> rows;
    private final Table<DeliveryKey, DeliveryId> keys;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public InMemoryDeliveries(InMemoryUnitOfWork work, IdSource ids) {
        this.work = work;
        this.ids = ids;
        rows = new Table<>(work);
        keys = new Table<>(work);
    }

    @Override
    public int enqueue(List<Delivery> deliveries) {
        work.requireUnit();
        return (int) deliveries.stream().filter(this::isNew).count();
    }

    private boolean isNew(Delivery delivery) {
        if (keys.get(delivery.key()).isPresent()) {
            return false;
        }
        var id = new DeliveryId(ids.nextId());
        keys.put(delivery.key(), id);
        rows.put(id, InMemoryDelivery.queued(id, delivery));
        work.afterwards(this::signal);
        return true;
    }

    private void signal() {
        listeners.forEach(Thread::startVirtualThread);
    }

    @Override
    public Subscription onEnqueued(Runnable then) {
        listeners.add(then);
        return () -> listeners.remove(then);
    }

    @Override
    public List<Claim> claim(Set<String> kinds, int limit, Instant now, Instant until) {
        work.requireUnit();
        var due = all(it -> it.isDue(now) && kinds.contains(it.kind()))
                .sorted(MOST_URGENT)
                .limit(limit)
                .toList();
        var claims = new ArrayList<Claim>();
        for (var each : due) {
            var claimed = store(each.claimed(now, until));
            claims.add(new Claim(claimed.id(), claimed.attempts(), claimed.content()));
        }
        return claims;
    }

    @Override
    public List<Stuck> stuck(int limit, Instant now) {
        work.requireUnit();
        return all(it -> it.leasedUntil() != null && it.leasedUntil().isBefore(now))
                .sorted(comparing(it -> Objects.requireNonNull(it.leasedUntil())))
                .limit(limit)
                .map(it -> new Stuck(it.id(), it.attempts(), it.key()))
                .toList();
    }

    @Override
    public void settle(List<? extends Settlement> settlements) {
        work.requireUnit();
        for (var settlement : settlements) {
            rows.get(settlement.id()).flatMap(row -> row.settled(settlement)).ifPresent(this::store);
        }
    }

    @Override
    public boolean retry(DeliveryId id, Instant now) {
        work.requireUnit();
        var row = rows.get(id).filter(InMemoryDelivery::canBeSent);
        row.filter(it -> it.leasedUntil() == null).ifPresent(it -> store(it.dueAgain(now)));
        return row.isPresent();
    }

    @Override
    public int retryFailed(Instant now) {
        work.requireUnit();
        var failed =
                all(it -> it.state() == DeliveryState.FAILED && it.canBeSent()).toList();
        failed.forEach(it -> store(it.dueAgain(now)));
        return failed.size();
    }

    @Override
    public int forgetEndedBefore(Instant then, int limit) {
        work.requireUnit();
        var old = all(it -> it.endedAt() != null && it.endedAt().isBefore(then) && !it.isForgotten())
                .sorted(comparing(it -> Objects.requireNonNull(it.endedAt())))
                .limit(limit)
                .toList();
        old.forEach(it -> store(it.forgotten()));
        return old.size();
    }

    long to(Predicate<InMemoryDelivery> whom, boolean pending) {
        return all(whom.and(it -> !it.isForgotten() && pending == (it.state() == DeliveryState.PENDING)))
                .count();
    }

    List<Doings.Mailed> to(Predicate<InMemoryDelivery> whom) {
        return all(whom.and(it -> !it.isForgotten()))
                .sorted(comparing(InMemoryDelivery::readyAt).thenComparing(it -> text(it.id())))
                .map(it -> new Doings.Mailed(it.kind(), it.state(), it.readyAt(), it.endedAt()))
                .toList();
    }

    void erase(Predicate<InMemoryDelivery> whom, Instant now) {
        all(whom).toList().forEach(it -> store(it.erased(now)));
    }

    /** Mails to others go out without the words. */
    void erase(PersonalWords words) {
        all(InMemoryDelivery::canBeSent).toList().forEach(it -> {
            var said = it.content();
            store(it.saying(new Delivery(
                    said.key(),
                    said.to(),
                    said.language(),
                    said.message().without(words),
                    said.thread(),
                    said.unsubscribe(),
                    said.readyAt())));
        });
    }

    private InMemoryDelivery store(InMemoryDelivery row) {
        rows.put(row.id(), row);
        return row;
    }

    @Override
    public DeliveryPage page(@Nullable DeliveryState state, int limit, @Nullable DeliveryId after) {
        var matching = all(it -> !it.isForgotten() && (state == null || it.state() == state))
                .sorted(comparing((InMemoryDelivery it) -> text(it.id())).reversed())
                .toList();
        var rest = matching.stream()
                .filter(it -> after == null || text(it.id()).compareTo(text(after)) < 0)
                .map(InMemoryDelivery::view)
                .toList();
        var items = rest.subList(0, Math.min(limit, rest.size()));
        return new DeliveryPage(
                items, items.size() < rest.size() ? items.getLast().id() : null, Total.of(matching.size()));
    }

    @Override
    public Optional<DeliveryView> find(DeliveryId id) {
        return rows.get(id).filter(it -> !it.isForgotten()).map(InMemoryDelivery::view);
    }

    @Override
    public Optional<Delivery> content(DeliveryId id) {
        return rows.get(id).filter(InMemoryDelivery::canBeSent).map(InMemoryDelivery::content);
    }

    @Override
    public List<EventMails> ofTicket(TicketId ticket) {
        var events = new TreeMap<Long, List<InMemoryDelivery>>();
        all(it -> !it.isForgotten() && it.key().value().startsWith(DeliveryKey.ofTicket(ticket)))
                .forEach(it -> it.key()
                        .sequence()
                        .ifPresent(sequence -> events.computeIfAbsent(sequence, _ -> new ArrayList<>())
                                .add(it)));
        return events.entrySet().stream()
                .map(event -> mails(event.getKey(), event.getValue()))
                .toList();
    }

    private static EventMails mails(long sequence, List<InMemoryDelivery> rows) {
        return new EventMails(
                sequence,
                count(rows, DeliveryState.PENDING),
                count(rows, DeliveryState.SENT),
                count(rows, DeliveryState.FAILED),
                rows.stream()
                        .map(InMemoryDelivery::reason)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static long count(List<InMemoryDelivery> rows, DeliveryState state) {
        return rows.stream().filter(it -> it.state() == state).count();
    }

    @Override
    public Backlog backlog(Instant now) {
        return new Backlog(
                count(it -> it.state() == DeliveryState.PENDING),
                count(it -> it.claimedAt() != null),
                count(it -> it.state() == DeliveryState.SENT),
                count(it -> it.state() == DeliveryState.FAILED),
                oldest(it ->
                        it.state() == DeliveryState.PENDING && !it.readyAt().isAfter(now) ? it.readyAt() : null),
                oldest(InMemoryDelivery::claimedAt));
    }

    private long count(Predicate<InMemoryDelivery> which) {
        return all(which).filter(it -> !it.isForgotten()).count();
    }

    private @Nullable Instant oldest(Function<InMemoryDelivery, @Nullable Instant> since) {
        return all(_ -> true)
                .map(since)
                .filter(Objects::nonNull)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    private Stream<InMemoryDelivery> all(Predicate<InMemoryDelivery> which) {
        return rows.rows().values().stream().filter(which);
    }

    /** UUIDs compare as they are written, as the database does it; Java's own order is another. */
    private static String text(DeliveryId id) {
        return id.value().toString();
    }

    /** What is queued and has not ended, in the order of its queueing: for tests that are about why something is sent. */
    public List<Delivery> pending() {
        return all(it -> it.state() == DeliveryState.PENDING)
                .map(InMemoryDelivery::content)
                .toList();
    }
}
