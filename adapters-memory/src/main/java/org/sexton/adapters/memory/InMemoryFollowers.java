package org.sexton.adapters.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.out.Followers;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.notification.Companion;
import org.sexton.domain.notification.Follower;
import org.sexton.domain.notification.FollowerId;
import org.sexton.domain.notification.Interest;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

public final class InMemoryFollowers implements Followers {

    private final InMemoryTickets tickets;
    private final Table<FollowerId, Follower> followers;
    private final Table<Digest, Link> links;
    private final Table<Long, Asked> asked;
    private final Table<Seen, Boolean> seen;
    private long count;

    private record Link(FollowerId follower, Purpose purpose) {}

    private record Asked(EmailAddress email, Instant at) {}

    private record Seen(TicketReference ticket, Digest mark) {}

    public InMemoryFollowers(InMemoryUnitOfWork work, InMemoryTickets tickets) {
        this.tickets = tickets;
        followers = new Table<>(work);
        links = new Table<>(work);
        asked = new Table<>(work);
        seen = new Table<>(work);
    }

    @Override
    public void add(Follower follower) {
        followers.put(follower.id(), follower);
    }

    @Override
    public Optional<Follower> find(TicketReference ticket, Follower.Part part, EmailAddress email) {
        return of(ticket)
                .filter(follower -> follower.part() == part && follower.email().equals(email))
                .findFirst();
    }

    @Override
    public Optional<Follower> reporter(TicketReference ticket) {
        return of(ticket)
                .filter(follower -> follower.part() == Follower.Part.REPORTER)
                .findFirst();
    }

    @Override
    public List<Follower> confirmed(TicketReference ticket) {
        return of(ticket)
                .filter(Follower::isConfirmed)
                .sorted(Comparator.comparing(Follower::part))
                .toList();
    }

    @Override
    public List<Companion> companions(TicketReference ticket) {
        return gathered(ticket)
                .skip(1)
                .flatMap(duplicate -> of(duplicate.reference())
                        .filter(Follower::isConfirmed)
                        .map(follower -> new Companion(follower, duplicate.id(), duplicate.sensitive())))
                .sorted(Comparator.comparing(
                        companion -> companion.follower().id().value()))
                .toList();
    }

    /** The ticket, and all that was merged into it or into those. */
    private Stream<TicketSnapshot> gathered(TicketReference ticket) {
        return tickets.state(ticket).stream()
                .flatMap(state -> Stream.concat(
                        Stream.of(state),
                        tickets.states()
                                .filter(other -> state.link().equals(other.mergedInto()))
                                .flatMap(other -> gathered(other.reference()))));
    }

    @Override
    public boolean confirm(FollowerId id, Instant now) {
        var unconfirmed = followers.get(id).filter(follower -> !follower.isConfirmed());
        unconfirmed.ifPresent(follower -> followers.put(id, at(follower, now)));
        return unconfirmed.isPresent();
    }

    @Override
    public void remove(FollowerId id) {
        followers.remove(id);
        removeIf(links, link -> link.follower().equals(id));
    }

    @Override
    public void addLink(FollowerId follower, Purpose purpose, Digest token) {
        links.put(token, new Link(follower, purpose));
    }

    @Override
    public Optional<Follower> behind(Digest token, Purpose purpose) {
        return links.get(token)
                .filter(link -> link.purpose() == purpose)
                .flatMap(link -> followers.get(link.follower()));
    }

    @Override
    public void noteAsked(EmailAddress email, Instant now) {
        asked.put(++count, new Asked(email, now));
    }

    @Override
    public int asked(EmailAddress email, Instant since) {
        return (int) asked.rows().values().stream()
                .filter(mail -> mail.email().equals(email) && !mail.at().isBefore(since))
                .count();
    }

    @Override
    public int forgetUnconfirmed(Instant then) {
        removeIf(asked, mail -> mail.at().isBefore(then));
        var old = followers.rows().values().stream()
                .filter(follower ->
                        !follower.isConfirmed() && follower.createdAt().isBefore(then))
                .map(Follower::id)
                .toList();
        old.forEach(this::remove);
        return old.size();
    }

    @Override
    public boolean seesToo(TicketReference ticket, Digest mark) {
        var one = new Seen(ticket, mark);
        var isNew = seen.get(one).isEmpty();
        seen.put(one, true);
        return isNew;
    }

    @Override
    public Map<TicketReference, Interest> interest(Collection<TicketReference> tickets) {
        return tickets.stream().distinct().collect(Collectors.toMap(ticket -> ticket, this::interest));
    }

    private Interest interest(TicketReference ticket) {
        var followed =
                of(ticket).filter(follower -> follower.isConfirmed() && follower.part() == Follower.Part.FOLLOWER);
        var came = companions(ticket).stream()
                .filter(companion ->
                        !companion.sensitive() || companion.follower().part() == Follower.Part.REPORTER)
                .map(Companion::follower);
        var reached = Stream.concat(followed, came).map(Follower::email).distinct();
        var gathered = gathered(ticket).map(TicketSnapshot::reference).collect(Collectors.toSet());
        var seeToo = seen.rows().keySet().stream()
                .filter(one -> gathered.contains(one.ticket()))
                .map(Seen::mark)
                .distinct();
        return new Interest((int) reached.count(), (int) seeToo.count());
    }

    /** Whether anybody follows it, or wants to. */
    boolean has(TicketReference ticket) {
        return of(ticket).findAny().isPresent();
    }

    Stream<Follower> all() {
        return List.copyOf(followers.rows().values()).stream();
    }

    void erase(Predicate<Follower> which) {
        all().filter(which).map(Follower::id).forEach(this::remove);
    }

    void eraseAsked(EmailAddress email) {
        removeIf(asked, mail -> mail.email().equals(email));
    }

    private Stream<Follower> of(TicketReference ticket) {
        return followers.rows().values().stream()
                .filter(follower -> follower.ticket().equals(ticket));
    }

    private static Follower at(Follower follower, @Nullable Instant confirmedAt) {
        return new Follower(
                follower.id(),
                follower.ticket(),
                follower.part(),
                follower.email(),
                follower.language(),
                follower.person(),
                follower.createdAt(),
                confirmedAt);
    }

    private static <K, V> void removeIf(Table<K, V> table, Predicate<V> which) {
        table.rows().entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .map(Entry::getKey)
                .toList()
                .forEach(table::remove);
    }
}
