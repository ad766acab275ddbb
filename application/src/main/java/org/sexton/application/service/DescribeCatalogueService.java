package org.sexton.application.service;

import org.sexton.application.port.in.DescribeCatalogue;
import org.sexton.application.port.out.Catalogue;
import org.sexton.domain.person.Actor;

public final class DescribeCatalogueService implements DescribeCatalogue {

    private final Catalogue catalogue;

    public DescribeCatalogueService(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public View handle(Actor actor) {
        return new View(catalogue.statuses(), catalogue.categories(), catalogue.places());
    }
}
