package org.sexton.application.service;

import java.net.URI;
import org.sexton.application.port.in.FindPlaceLink;
import org.sexton.application.port.out.Catalogue;
import org.sexton.application.port.out.PortalPages;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.Place;

public final class FindPlaceLinkService implements FindPlaceLink {

    private final Catalogue catalogue;
    private final PortalPages pages;

    public FindPlaceLinkService(Catalogue catalogue, PortalPages pages) {
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @Override
    public Outcome<URI> handle(Actor actor, String place) {
        if (!actor.isAdmin()) {
            return Outcome.refused(new Refusal.NotAllowed("print codes of places"));
        }
        return CatalogueInputs.key(place)
                .flatMap(catalogue::place)
                .map(Place::key)
                .map(pages::ofReportingAt)
                .map(Outcome::ok)
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound("place")));
    }
}
