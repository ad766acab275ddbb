package org.sexton.application.port.in;

import org.jspecify.annotations.Nullable;
import org.sexton.application.query.PersonFilter;
import org.sexton.application.query.PersonPage;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.shared.Outcome;

/** An admin looks who there is, page by page. */
public interface ListPeople {

    record Query(PersonFilter filter, int limit, @Nullable PersonId after) {}

    /** Refuses whoever is not an admin. */
    Outcome<PersonPage> handle(Actor actor, Query query);
}
