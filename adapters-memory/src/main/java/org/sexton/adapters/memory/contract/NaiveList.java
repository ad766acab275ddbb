package org.sexton.adapters.memory.contract;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;

import java.text.Normalizer;
import java.time.Instant;
import java.time.chrono.ChronoLocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.TicketFilter;
import org.sexton.application.query.TicketFilter.AssigneeFilter;
import org.sexton.application.query.TicketSort;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Assignee;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.Place;
import org.sexton.domain.ticket.TicketSnapshot;

/** What filters and sorts mean, read literally and written without a thought of speed: the reference for all adapters. */
record NaiveList(List<TicketSnapshot> tickets, List<Place> places) {

    List<TicketSnapshot> matching(TicketFilter filter) {
        return tickets.stream()
                .filter(ticket -> matches(filter, ticket))
                .sorted(order(TicketSort.LATEST_FIRST))
                .toList();
    }

    static Comparator<TicketSnapshot> order(TicketSort sort) {
        Comparator<TicketSnapshot> values = switch (sort.by()) {
            case CREATED_AT -> by(TicketSnapshot::createdAt, sort);
            case UPDATED_AT -> by(TicketSnapshot::updatedAt, sort);
            case PRIORITY -> by(TicketSnapshot::priority, sort);
            case STATUS -> by(ticket -> ticket.status().position(), sort);
            case TITLE -> by(ticket -> plain(ticket.title()), sort);
            case DUE_ON ->
                comparing(TicketSnapshot::dueOn, nullsLast(directed(Comparator.<ChronoLocalDate>naturalOrder(), sort)));
        };
        return values.thenComparing(by(ticket -> ticket.id().toString(), sort));
    }

    private static <V extends Comparable<? super V>> Comparator<TicketSnapshot> by(
            Function<TicketSnapshot, V> value, TicketSort sort) {
        return directed(comparing(value), sort);
    }

    private static <T> Comparator<T> directed(Comparator<T> order, TicketSort sort) {
        return sort.descending() ? order.reversed() : order;
    }

    private boolean matches(TicketFilter filter, TicketSnapshot ticket) {
        var category = ticket.category();
        return (filter.text() == null || hasAllWords(filter.text(), ticket))
                && anyOf(filter.statuses(), ticket.status().key())
                && anyOf(filter.phases(), ticket.status().phase())
                && anyOf(filter.priorities(), ticket.priority())
                && anyOf(filter.categories(), category == null ? null : category.key())
                && (filter.places().isEmpty() || isInside(filter.places(), place(ticket)))
                && (filter.assignee() == null || isAssigned(filter.assignee(), ticket.assignee()))
                && (filter.sensitive() == null || filter.sensitive().equals(ticket.sensitive()))
                && (filter.createdFrom() == null || ticket.createdAt().compareTo(filter.createdFrom()) >= 0)
                && (filter.createdTo() == null || ticket.createdAt().compareTo(filter.createdTo()) < 0)
                && (filter.queueOf() == null || isQueued(filter.queueOf(), ticket))
                && ((filter.merged() ? ticket.isMerged() : !ticket.isSetAside())
                        || !filter.merged() && isNamed(filter.text(), ticket));
    }

    private static <T> boolean anyOf(Set<T> asked, @Nullable T value) {
        return asked.isEmpty() || value != null && asked.contains(value);
    }

    private static @Nullable Place place(TicketSnapshot ticket) {
        return ticket.location() == null ? null : ticket.location().place();
    }

    private boolean isInside(Set<Key> asked, @Nullable Place place) {
        if (place == null) {
            return false;
        }
        return asked.contains(place.key())
                || places.stream().anyMatch(parent -> parent.key().equals(place.parent()) && isInside(asked, parent));
    }

    private static boolean isAssigned(AssigneeFilter asked, @Nullable Assignee assignee) {
        return switch (asked) {
            case AssigneeFilter.Nobody() -> assignee == null;
            case AssigneeFilter.To(var id) ->
                assignee instanceof Assignee.Staff staff && staff.id().equals(id);
        };
    }

    private static boolean isQueued(PersonId person, TicketSnapshot ticket) {
        return ticket.status().phase() == Phase.OPEN
                && (isAssigned(new AssigneeFilter.To(person), ticket.assignee())
                        || ticket.assignee() == null && ticket.status().initial());
    }

    private static boolean isNamed(@Nullable String text, TicketSnapshot ticket) {
        var reference = ticket.reference().value();
        return text != null && text.strip().replace("-", "").equalsIgnoreCase(reference.replace("-", ""));
    }

    private static boolean hasAllWords(String text, TicketSnapshot ticket) {
        var location = ticket.location();
        var place = place(ticket);
        var all = String.join(
                " ",
                ticket.title(),
                ticket.description(),
                ticket.reference().value(),
                ticket.reference().value().replace("-", ""),
                location == null || location.text() == null ? "" : location.text(),
                place == null ? "" : place.label());
        return words(text).allMatch(typed -> words(all).anyMatch(word -> word.startsWith(typed)));
    }

    private static Stream<String> words(String text) {
        return Stream.of(plain(text).split("[^\\p{Alnum}]+")).filter(word -> !word.isEmpty());
    }

    /** Enough for the words that occur in the random tickets. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('ł', 'l');
    }

    static TicketFilter text(String text) {
        var all = TicketFilter.ALL;
        return new TicketFilter(
                text,
                all.statuses(),
                all.phases(),
                all.priorities(),
                all.categories(),
                all.places(),
                null,
                null,
                null,
                null,
                null,
                false);
    }

    static TicketFilter created(Instant from, Instant to) {
        return new TicketFilter(
                null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, from, to, null, false);
    }
}
