package org.sexton.bootstrap.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.sexton.application.port.in.EditCategories;
import org.sexton.application.port.in.EditPlaces;
import org.sexton.application.port.in.EditStatuses;
import org.sexton.application.port.in.FindPlaceLink;
import org.sexton.application.port.in.ViewCatalogue;
import org.sexton.application.port.out.AdminLog;
import org.sexton.application.port.out.Catalogue;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.PortalPages;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.service.AdminPen;
import org.sexton.application.service.EditCategoriesService;
import org.sexton.application.service.EditPlacesService;
import org.sexton.application.service.EditStatusesService;
import org.sexton.application.service.FindPlaceLinkService;
import org.sexton.application.service.TicketReplacement;
import org.sexton.application.service.ViewCatalogueService;

/** What admins decide tickets to be sorted by. */
@Dependent
final class CatalogueWiring {

    @Produces
    @Singleton
    AdminPen adminPen(AdminLog log, IdSource ids, InstantSource clock) {
        return new AdminPen(log, ids, clock);
    }

    @Produces
    @Singleton
    TicketReplacement ticketReplacement(
            UnitOfWork work, TicketStore tickets, TicketQueries queries, IdSource ids, InstantSource clock) {
        return new TicketReplacement(work, tickets, queries, ids, clock);
    }

    @Produces
    @Singleton
    ViewCatalogue viewCatalogue(Catalogue catalogue, TicketQueries tickets) {
        return new ViewCatalogueService(catalogue, tickets);
    }

    @Produces
    @Singleton
    EditStatuses editStatuses(
            UnitOfWork work, Catalogue catalogue, TicketQueries tickets, TicketReplacement replacement, AdminPen pen) {
        return new EditStatusesService(work, catalogue, tickets, replacement, pen);
    }

    @Produces
    @Singleton
    EditCategories editCategories(
            UnitOfWork work, Catalogue catalogue, TicketQueries tickets, TicketReplacement replacement, AdminPen pen) {
        return new EditCategoriesService(work, catalogue, tickets, replacement, pen);
    }

    @Produces
    @Singleton
    EditPlaces editPlaces(
            UnitOfWork work,
            Catalogue catalogue,
            TicketStore store,
            TicketQueries tickets,
            TicketReplacement replacement,
            AdminPen pen) {
        return new EditPlacesService(work, catalogue, store, tickets, replacement, pen);
    }

    @Produces
    @Singleton
    FindPlaceLink findPlaceLink(Catalogue catalogue, PortalPages pages) {
        return new FindPlaceLinkService(catalogue, pages);
    }
}
