package org.sexton.application.port.in;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.OrganisationView;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Violation;

/** An admin decides what the organisation is called, and what of its reports everyone may see. Whoever is none is refused. */
public interface EditOrganisation {

    /** What is left out stays as it is; unchecked input. */
    record Change(
            @Nullable Given<String> name,
            @Nullable Given<String> portal,
            @Nullable Given<String> reports,
            List<Violation> unread) {}

    Outcome<OrganisationView> view(Actor actor);

    /**
     * From then on nobody outside sees what it hides, and everyone what it shows: it is done when that is so. Refuses bad
     * input with every violation at once.
     */
    Outcome<OrganisationView> handle(Actor actor, Change command);
}
