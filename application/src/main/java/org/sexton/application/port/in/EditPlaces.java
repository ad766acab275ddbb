package org.sexton.application.port.in;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.Used;
import org.sexton.domain.administration.KeptPlace;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Violation;

/** An admin keeps the tree of known places. Whoever is none is refused. */
public interface EditPlaces {

    /**
     * What a place is to be, unchecked; what is left out stays as it is.
     *
     * @param name its own, without those of what it lies in
     * @param parent the key of what it lies in; null is the top
     * @param position among what lies in the same place, from 1; beyond the last is at the end
     * @param unread what of the input could not be read at all; refused together with everything else that is wrong
     */
    record Input(
            @Nullable Given<String> name,
            @Nullable Given<String> kind,
            @Nullable Given<String> parent,
            @Nullable Given<Integer> position,
            List<Violation> unread) {}

    /** @param key null to have one made of the whole way to it */
    record Create(@Nullable String key, Input input) {}

    record Change(String key, Input input) {}

    /** @param replaceWith the place that gets its tickets before, and what lies in it */
    record Delete(String key, @Nullable String replaceWith) {}

    /** Refuses a key that is taken ({@code Conflict}), and bad input with every violation at once. */
    Outcome<Used<KeptPlace>> handle(Actor actor, Create command);

    /** Refuses what is unknown, what would lie in itself or in something smaller, and other bad input. */
    Outcome<Used<KeptPlace>> handle(Actor actor, Change command);

    /**
     * Refuses ({@code Conflict}) what tickets use or other places lie in, where nothing replaces it. Tickets move batch by
     * batch: what broke off in between goes on when it is asked again.
     */
    Outcome<Boolean> handle(Actor actor, Delete command);
}
