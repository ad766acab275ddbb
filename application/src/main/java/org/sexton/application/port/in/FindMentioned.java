package org.sexton.application.port.in;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.notification.Colleague.Reach;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.shared.Outcome;

/** Staff see whom a note of theirs would call by {@code @name}, while they write it, and who is mailed because of it. */
public interface FindMentioned {

    /** @param mailed how soon they are told by mail */
    record Mentioned(PersonId id, String name, Reach mailed) {}

    /** Refuses whoever is not staff, and a note that is too long to be written. */
    Outcome<List<Mentioned>> handle(Actor actor, @Nullable String note);
}
