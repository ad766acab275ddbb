package org.sexton.application.query;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Point;

/**
 * What somebody is about to report, as far as they have typed it.
 *
 * @param typed the beginning of a title; may end inside a word, be misspelt, and have its words in any order
 * @param category the chosen one; null while none is
 * @param where the chosen place; null while none is
 * @param now tickets resolved longer than {@link #RECENT} before are no longer what anybody means
 */
public record SimilarSearch(
        String typed, @Nullable Key category, @Nullable Where where, Instant now) {

    /** How many are worth showing: more than these nobody reads before sending. */
    public static final int MOST = 5;

    /** Shorter beginnings match nearly everything. */
    public static final int SHORTEST = 3;

    public static final Duration RECENT = Duration.ofDays(60);

    /** Where the problem is. */
    public sealed interface Where {

        /** At a known place, in what it is part of, or in what is part of it. */
        record At(Key place) implements Where {}

        /** Within {@link #METRES} of a point. */
        record Near(Point point) implements Where {
            /** How far apart people put the same thing on a map: duplicates that staff marked lay within it. */
            public static final double METRES = 150;
        }
    }
}
