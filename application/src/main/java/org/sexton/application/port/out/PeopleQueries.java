package org.sexton.application.port.out;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.PersonFilter;
import org.sexton.application.query.PersonPage;
import org.sexton.application.query.PersonView;
import org.sexton.domain.person.PersonId;

/** Reads people as admins look after them. */
public interface PeopleQueries {

    /**
     * A page in keyset order, who came last first.
     *
     * @param after where the page before ended; null for the first
     */
    PersonPage page(PersonFilter filter, int limit, @Nullable PersonId after);

    Optional<PersonView> find(PersonId id);
}
