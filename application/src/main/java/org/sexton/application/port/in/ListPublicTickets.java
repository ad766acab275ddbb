package org.sexton.application.port.in;

import org.jspecify.annotations.Nullable;
import org.sexton.application.query.PublicFilter;
import org.sexton.application.query.PublicPage;
import org.sexton.application.query.PublicPosition;
import org.sexton.domain.person.Actor;

/** Anyone looks through what is public, page by page. */
public interface ListPublicTickets {

    record Query(PublicFilter filter, int limit, @Nullable PublicPosition after) {}

    /** The same for every actor: staff too see here what the public sees. */
    PublicPage handle(Actor actor, Query query);
}
