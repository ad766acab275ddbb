package org.sexton.application.port.in;

import org.sexton.application.query.CatalogueView;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;

/** An admin sees what tickets are sorted by, and how many use it. */
public interface ViewCatalogue {

    /** Refuses whoever is not an admin. */
    Outcome<CatalogueView> handle(Actor actor);
}
