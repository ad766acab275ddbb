package org.sexton.application.service;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sexton.application.port.in.ViewCatalogue;
import org.sexton.application.port.out.Catalogue;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.query.CatalogueView;
import org.sexton.application.query.Used;
import org.sexton.domain.administration.KeptCategory;
import org.sexton.domain.administration.KeptPlace;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Key;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.Status;

public final class ViewCatalogueService implements ViewCatalogue {

    private final Catalogue catalogue;
    private final TicketQueries tickets;

    public ViewCatalogueService(Catalogue catalogue, TicketQueries tickets) {
        this.catalogue = catalogue;
        this.tickets = tickets;
    }

    @Override
    public Outcome<CatalogueView> handle(Actor actor) {
        if (!actor.isAdmin()) {
            return Outcome.refused(new Refusal.NotAllowed("change what tickets are sorted by"));
        }
        var usage = tickets.usage();
        return Outcome.ok(new CatalogueView(
                used(catalogue.statuses(), Status::key, usage.statuses()),
                used(catalogue.keptCategories(), KeptCategory::key, usage.categories()),
                used(catalogue.keptPlaces(), KeptPlace::key, usage.places())));
    }

    private static <T> List<Used<T>> used(List<T> things, Function<T, Key> key, Map<Key, Long> usage) {
        return things.stream()
                .map(thing -> new Used<>(thing, usage.getOrDefault(key.apply(thing), 0L)))
                .toList();
    }
}
