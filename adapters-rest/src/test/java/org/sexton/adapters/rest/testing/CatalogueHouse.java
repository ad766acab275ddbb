package org.sexton.adapters.rest.testing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.application.port.in.EditCategories;
import org.sexton.application.port.in.EditPlaces;
import org.sexton.application.port.in.EditStatuses;
import org.sexton.application.port.in.FindPlaceLink;
import org.sexton.application.port.in.ViewCatalogue;
import org.sexton.application.port.out.PortalPages;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.service.AdminPen;
import org.sexton.application.service.EditCategoriesService;
import org.sexton.application.service.EditPlacesService;
import org.sexton.application.service.EditStatusesService;
import org.sexton.application.service.FindPlaceLinkService;
import org.sexton.application.service.TicketReplacement;
import org.sexton.application.service.ViewCatalogueService;

/** What admins of the {@link House} decide tickets to be sorted by. */
@Dependent
public final class CatalogueHouse {

    private static AdminPen pen(InMemoryInstallation in, InstantSource clock) {
        return new AdminPen(in.adminLog, in.ids, clock);
    }

    private static TicketReplacement replacement(InMemoryInstallation in, TicketStore tickets, InstantSource clock) {
        return new TicketReplacement(in.work, tickets, in.queries, in.ids, clock);
    }

    @Produces
    @Singleton
    ViewCatalogue viewCatalogue(InMemoryInstallation in) {
        return new ViewCatalogueService(in.catalogue, in.queries);
    }

    @Produces
    @Singleton
    EditStatuses editStatuses(InMemoryInstallation in, TicketStore tickets, InstantSource clock) {
        return new EditStatusesService(
                in.work, in.catalogue, in.queries, replacement(in, tickets, clock), pen(in, clock));
    }

    @Produces
    @Singleton
    EditCategories editCategories(InMemoryInstallation in, TicketStore tickets, InstantSource clock) {
        return new EditCategoriesService(
                in.work, in.catalogue, in.queries, replacement(in, tickets, clock), pen(in, clock));
    }

    @Produces
    @Singleton
    EditPlaces editPlaces(InMemoryInstallation in, TicketStore tickets, InstantSource clock) {
        return new EditPlacesService(
                in.work, in.catalogue, tickets, in.queries, replacement(in, tickets, clock), pen(in, clock));
    }

    @Produces
    @Singleton
    FindPlaceLink findPlaceLink(InMemoryInstallation in, PortalPages pages) {
        return new FindPlaceLinkService(in.catalogue, pages);
    }
}
