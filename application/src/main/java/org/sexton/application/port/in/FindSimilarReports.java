package org.sexton.application.port.in;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.Actor;
import org.sexton.domain.privacy.PublicTicket;
import org.sexton.domain.shared.Outcome;

/** Tells whoever is about to report something what may be the same. */
public interface FindSimilarReports {

    /**
     * Unchecked input.
     *
     * @param typed the beginning of a title
     * @param category a category's key, or null
     * @param location a place's key, or latitude and longitude as {@code 51.4755,-0.0326}, or null
     */
    record Query(
            @Nullable String typed,
            @Nullable String category,
            @Nullable String location) {}

    /**
     * The likeliest first; none while less than {@link org.sexton.application.query.SimilarSearch#SHORTEST} characters are
     * typed. Refuses an unknown category or place, and a text longer than a title.
     */
    Outcome<List<PublicTicket>> handle(Actor actor, Query query);
}
