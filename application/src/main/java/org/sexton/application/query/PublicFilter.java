package org.sexton.application.query;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.TicketReference;

/**
 * Which public tickets are asked for: all conditions hold together; inside a set any one suffices, and an empty set asks
 * nothing. What is hidden can't be asked for.
 *
 * @param text words that all occur, each from its beginning, in what the public sees; null or blank asks nothing
 * @param places known places, each with everything inside it
 * @param uncategorised whether tickets without a category are asked for, besides those of {@code categories}
 * @param createdFrom the earliest creation, itself included; null asks nothing
 * @param createdUntil the latest creation, itself included; null asks nothing
 */
public record PublicFilter(
        @Nullable String text,
        Set<Phase> phases,
        Set<Key> categories,
        Set<Key> places,
        boolean uncategorised,
        Set<TicketReference> references,
        @Nullable Instant createdFrom,
        @Nullable Instant createdUntil) {

    public static final PublicFilter ALL = new PublicFilter(null, Set.of(), Set.of(), Set.of());

    /** Whatever its reference and creation. */
    public PublicFilter(@Nullable String text, Set<Phase> phases, Set<Key> categories, Set<Key> places) {
        this(text, phases, categories, places, false, Set.of(), null, null);
    }

    /** These tickets, as far as they are public. */
    public static PublicFilter of(Set<TicketReference> references) {
        return new PublicFilter(null, Set.of(), Set.of(), Set.of(), false, references, null, null);
    }
}
