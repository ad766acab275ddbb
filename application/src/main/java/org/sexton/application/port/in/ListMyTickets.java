package org.sexton.application.port.in;

import org.jspecify.annotations.Nullable;
import org.sexton.application.query.PublicPosition;
import org.sexton.application.query.ReporterPage;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;

/** A person looks through what they reported themselves, sensitive tickets too. */
public interface ListMyTickets {

    record Query(int limit, @Nullable PublicPosition after) {}

    /** Refuses who is not a person. */
    Outcome<ReporterPage> handle(Actor actor, Query query);
}
