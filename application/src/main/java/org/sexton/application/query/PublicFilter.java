package org.sexton.application.query;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Phase;

/**
 * Which public tickets are asked for: all conditions hold together; inside a set any one suffices, and an empty set asks
 * nothing. What is hidden can't be asked for.
 *
 * @param text words that all occur, each from its beginning, in what the public sees; null or blank asks nothing
 * @param places known places, each with everything inside it
 */
public record PublicFilter(@Nullable String text, Set<Phase> phases, Set<Key> categories, Set<Key> places) {

    public static final PublicFilter ALL = new PublicFilter(null, Set.of(), Set.of(), Set.of());
}
