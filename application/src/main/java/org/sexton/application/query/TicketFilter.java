package org.sexton.application.query;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.Priority;

/**
 * Which tickets are asked for: all conditions hold together; inside a set any one suffices, and an empty set asks nothing.
 *
 * @param text words that all occur, each from its beginning, in title, description, location or reference, whatever their
 *     case and accents; null or blank asks nothing
 * @param places known places, each with everything inside it
 * @param createdFrom inclusive
 * @param createdTo exclusive
 * @param queueOf the "New and mine" of this person: open, and either assigned to them, or unassigned and in the initial
 *     status
 * @param merged whether the tickets asked for are those that were merged into others. Else there is none of these among
 *     them, but for one that the text names by its reference
 */
public record TicketFilter(
        @Nullable String text,
        Set<Key> statuses,
        Set<Phase> phases,
        Set<Priority> priorities,
        Set<Key> categories,
        Set<Key> places,
        @Nullable AssigneeFilter assignee,
        @Nullable Boolean sensitive,
        @Nullable Instant createdFrom,
        @Nullable Instant createdTo,
        @Nullable PersonId queueOf,
        boolean merged) {

    /** All but those that were merged. */
    public static final TicketFilter ALL = new TicketFilter(
            null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, null, null, false);

    /** The same among the tickets that were merged. */
    public TicketFilter ofMerged() {
        return new TicketFilter(
                text,
                statuses,
                phases,
                priorities,
                categories,
                places,
                assignee,
                sensitive,
                createdFrom,
                createdTo,
                queueOf,
                true);
    }

    /** Whose tickets are asked for. */
    public sealed interface AssigneeFilter {

        /** Nobody's. */
        record Nobody() implements AssigneeFilter {}

        /** Those assigned to this person. */
        record To(PersonId id) implements AssigneeFilter {}
    }
}
