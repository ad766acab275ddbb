package org.sexton.application.port.in;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.Used;
import org.sexton.domain.administration.KeptCategory;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Violation;

/** An admin decides which categories there are. Whoever is none is refused. */
public interface EditCategories {

    /**
     * What a category is to be, unchecked; what is left out stays as it is.
     *
     * @param position counts from 1; beyond the last is at the end
     * @param unread what of the input could not be read at all; refused together with everything else that is wrong
     */
    record Input(@Nullable Given<String> label, @Nullable Given<Integer> position, List<Violation> unread) {}

    /** @param key null to have one made of the label */
    record Create(@Nullable String key, Input input) {}

    record Change(String key, Input input) {}

    /** @param replaceWith the category that its tickets get before; each is a change of its ticket like any other */
    record Delete(String key, @Nullable String replaceWith) {}

    /** Refuses a key that is taken ({@code Conflict}), and bad input with every violation at once. */
    Outcome<Used<KeptCategory>> handle(Actor actor, Create command);

    /** Refuses what is unknown, and bad input. */
    Outcome<Used<KeptCategory>> handle(Actor actor, Change command);

    /**
     * Refuses ({@code Conflict}) what tickets use, where nothing replaces it. Tickets move batch by batch: what broke off in
     * between goes on when it is asked again.
     */
    Outcome<Boolean> handle(Actor actor, Delete command);
}
