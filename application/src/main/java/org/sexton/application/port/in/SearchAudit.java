package org.sexton.application.port.in;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.AuditFilter;
import org.sexton.application.query.AuditPage;
import org.sexton.application.query.AuditPosition;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.shared.Outcome;

/** An admin looks up who did what when. */
public interface SearchAudit {

    /** Which page of which list. */
    record Query(AuditFilter filter, int limit, @Nullable AuditPosition after) {}

    /**
     * @param names today's names of those who acted, and of the people that entries tell of
     * @param person that of whoever was asked about; null where nobody was, or nobody has that id
     */
    record Found(
            AuditPage page,
            Map<PersonId, String> names,
            @Nullable String person) {}

    /** Refuses whoever is not an admin. */
    Outcome<Found> handle(Actor actor, Query query);
}
