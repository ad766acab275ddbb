package org.sexton.adapters.memory;

import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.SearchWords;
import org.sexton.application.query.TicketFilter;
import org.sexton.application.query.TicketFilter.AssigneeFilter;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Assignee;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.TicketSnapshot;

/** Whether a ticket is among those asked for. */
final class TicketMatcher implements Predicate<TicketSnapshot> {

    private final TicketFilter filter;
    private final SearchWords.Query text;
    private final Set<Key> places;

    TicketMatcher(TicketFilter filter, InMemoryCatalogue catalogue) {
        this.filter = filter;
        text = SearchWords.query(filter.text());
        places = catalogue.withInside(filter.places());
    }

    @Override
    public boolean test(TicketSnapshot ticket) {
        return isAmong(filter.statuses(), ticket.status().key())
                && isAmong(filter.phases(), ticket.status().phase())
                && isAmong(filter.priorities(), ticket.priority())
                && isAmong(
                        filter.categories(),
                        ticket.category() == null ? null : ticket.category().key())
                && isAmong(places, place(ticket))
                && isAssignedAsAsked(ticket)
                && (filter.sensitive() == null || filter.sensitive() == ticket.sensitive())
                && (filter.createdFrom() == null || !ticket.createdAt().isBefore(filter.createdFrom()))
                && (filter.createdTo() == null || ticket.createdAt().isBefore(filter.createdTo()))
                && ((filter.merged() ? ticket.isMerged() : !ticket.isSetAside()) || isNamed(ticket))
                && (filter.queueOf() == null || isInQueueOf(filter.queueOf(), ticket))
                && text.finds(ticket);
    }

    private boolean isNamed(TicketSnapshot ticket) {
        return !filter.merged() && ticket.reference().equals(text.reference());
    }

    static <T> boolean isAmong(Set<T> asked, @Nullable T value) {
        return asked.isEmpty() || value != null && asked.contains(value);
    }

    private static @Nullable Key place(TicketSnapshot ticket) {
        var location = ticket.location();
        return location == null || location.place() == null
                ? null
                : location.place().key();
    }

    private boolean isAssignedAsAsked(TicketSnapshot ticket) {
        return switch (filter.assignee()) {
            case null -> true;
            case AssigneeFilter.Nobody() -> ticket.assignee() == null;
            case AssigneeFilter.To(var id) -> isAssignedTo(id, ticket);
        };
    }

    private static boolean isAssignedTo(PersonId id, TicketSnapshot ticket) {
        return ticket.assignee() instanceof Assignee.Staff(var assigned, var _) && assigned.equals(id);
    }

    private static boolean isInQueueOf(PersonId id, TicketSnapshot ticket) {
        return ticket.status().phase() == Phase.OPEN
                && (isAssignedTo(id, ticket)
                        || ticket.assignee() == null && ticket.status().initial());
    }
}
