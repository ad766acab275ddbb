package org.sexton.application.port.in;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Session;
import org.sexton.domain.person.SessionId;
import org.sexton.domain.shared.Outcome;

/** An admin sees where somebody is signed in, and signs them out. Whoever is none is refused, as is who is unknown. */
public interface LookAfterSessions {

    /** Those that stand, last seen first. */
    Outcome<List<Session>> handle(Actor actor, PersonId person);

    /** @param session null for all of them; one that is not theirs is refused */
    record End(PersonId person, @Nullable SessionId session) {}

    Outcome<PersonId> handle(Actor actor, End command);
}
