package org.sexton.adapters.memory;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.out.StaleTicketException;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.query.TicketNews.TicketAt;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Change;
import org.sexton.domain.ticket.Comment;
import org.sexton.domain.ticket.Origin;
import org.sexton.domain.ticket.Relation;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketEvent;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

/** Keeps tickets with their events; {@link InMemoryTicketQueries} reads them. */
public final class InMemoryTickets implements TicketStore {

    private final InMemoryUnitOfWork work;
    private final InMemoryPhotos photos;
    private final Table<TicketReference, Kept> tickets;
    /** Every change, numbered in the order in which they were kept. */
    private final Table<Integer, TicketAt> feed;

    private final Today today;

    private record Kept(
            TicketSnapshot state, List<TicketEvent> events, List<Comment> comments, Set<TicketReference> related) {

        Kept with(Change change) {
            return new Kept(
                    change.after(),
                    Stream.concat(events.stream(), Stream.of(change.event())).toList(),
                    Stream.concat(comments.stream().map(comment -> newest(comment, change)), change.comment().stream())
                            .toList(),
                    change.relation().map(this::with).orElse(related));
        }

        Kept without(Set<Long> sequences) {
            var rest = events.stream()
                    .map(event -> sequences.contains(event.sequence()) ? event.blanked() : event)
                    .toList();
            return new Kept(state, rest, comments, related);
        }

        private static Comment newest(Comment comment, Change change) {
            return Stream.concat(change.edited().stream(), change.erased().stream())
                    .filter(now -> now.id().equals(comment.id()))
                    .findFirst()
                    .orElse(comment);
        }

        private Set<TicketReference> with(Relation change) {
            var all = new HashSet<>(related);
            if (change.holds()) {
                all.add(change.to().reference());
            } else {
                all.remove(change.to().reference());
            }
            return all;
        }
    }

    public InMemoryTickets(
            InMemoryUnitOfWork work, InMemoryCatalogue catalogue, InMemoryPeople people, InMemoryPhotos photos) {
        this.work = work;
        this.photos = photos;
        tickets = new Table<>(work);
        feed = new Table<>(work);
        today = new Today(catalogue, people);
    }

    @Override
    public Optional<Ticket> find(TicketReference reference) {
        work.requireUnit();
        return tickets.get(reference)
                .map(kept -> Ticket.restore(
                        today.of(kept.state()), kept.events().getLast().seal().hash()));
    }

    @Override
    public Set<TicketReference> taken(Collection<TicketReference> references) {
        return references.stream()
                .filter(reference -> tickets.get(reference).isPresent())
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> imported(String source, Collection<String> externalIds) {
        var asked = Set.copyOf(externalIds);
        return tickets.rows().values().stream()
                .filter(kept -> !kept.state().withdrawn())
                .flatMap(kept -> Optional.ofNullable(kept.state().origin()).stream())
                .filter(origin -> origin.source().equals(source))
                .map(Origin::externalId)
                .filter(asked::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public TicketSnapshot commit(Change change) {
        work.admit(change.event().by());
        var after = change.after();
        var kept = tickets.get(after.reference()).orElseGet(() -> new Kept(after, List.of(), List.of(), Set.of()));
        if (kept.events().size() != after.version() - 1) {
            throw new StaleTicketException(after.reference());
        }
        if (after.version() == 1 && wasImported(after.origin())) {
            throw new IllegalStateException("imported before: " + after.origin());
        }
        var shown = today.of(after);
        tickets.put(after.reference(), kept.with(change));
        photos.follow(change);
        feed.put(feed.rows().size(), new TicketAt(after.reference(), after.version()));
        return shown;
    }

    private boolean wasImported(@Nullable Origin origin) {
        return origin != null
                && !imported(origin.source(), Set.of(origin.externalId())).isEmpty();
    }

    @Override
    public void commitAll(List<Change> openings) {
        openings.forEach(this::commit);
    }

    /** They are found by what places are called when they are looked for. */
    @Override
    public void refreshWords(Collection<Key> places) {
        work.requireUnit();
    }

    /** The payload of these events is gone. */
    void blank(TicketId ticket, Set<Long> sequences) {
        tickets.rows().entrySet().stream()
                .filter(entry -> entry.getValue().state().id().equals(ticket))
                .toList()
                .forEach(entry -> tickets.put(entry.getKey(), entry.getValue().without(sequences)));
    }

    Map<Integer, TicketAt> feed() {
        return feed.rows();
    }

    /** Every ticket, with the labels and names of today. */
    Stream<TicketSnapshot> states() {
        return tickets.rows().values().stream().map(Kept::state).map(today::of);
    }

    Optional<TicketSnapshot> state(TicketReference reference) {
        return tickets.get(reference).map(Kept::state).map(today::of);
    }

    Stream<TicketReference> related(TicketReference reference) {
        return tickets.get(reference).stream().flatMap(kept -> kept.related().stream());
    }

    List<Comment> comments(TicketReference reference) {
        return tickets.get(reference).map(Kept::comments).orElse(List.of());
    }

    List<TicketEvent> events(TicketReference reference) {
        return tickets.get(reference).map(Kept::events).orElse(List.of());
    }
}
