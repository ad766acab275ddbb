package org.sexton.domain.ticket;

import org.jspecify.annotations.Nullable;

/**
 * Where the problem is: a known place, words ("behind the organ"), a point, or any of them together, but at least one.
 *
 * @param text at most {@link TicketRules#LOCATION} long; null where no words were given
 */
public record Location(
        @Nullable Place place,
        @Nullable String text,
        @Nullable Point point) {

    public Location {
        if (place == null && text == null && point == null) {
            throw new IllegalArgumentException("a location says something about where");
        }
    }
}
