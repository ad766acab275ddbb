package org.sexton.bootstrap.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.sexton.application.port.in.FindSimilarReports;
import org.sexton.application.port.in.ListMyTickets;
import org.sexton.application.port.in.ListPublicTickets;
import org.sexton.application.port.in.ViewPublicTicket;
import org.sexton.application.port.out.Catalogue;
import org.sexton.application.port.out.PublicTickets;
import org.sexton.application.port.out.SimilarReports;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.service.FindSimilarReportsService;
import org.sexton.application.service.ListMyTicketsService;
import org.sexton.application.service.ListPublicTicketsService;
import org.sexton.application.service.ViewPublicTicketService;

/** What everyone sees, and what reporters see of their own. */
@Dependent
final class PublicWiring {

    @Produces
    @Singleton
    ListPublicTickets listPublicTickets(PublicTickets tickets) {
        return new ListPublicTicketsService(tickets);
    }

    @Produces
    @Singleton
    ViewPublicTicket viewPublicTicket(PublicTickets tickets) {
        return new ViewPublicTicketService(tickets);
    }

    @Produces
    @Singleton
    FindSimilarReports findSimilarReports(SimilarReports reports, Catalogue catalogue, InstantSource clock) {
        return new FindSimilarReportsService(reports, catalogue, clock);
    }

    @Produces
    @Singleton
    ListMyTickets listMyTickets(TicketQueries tickets) {
        return new ListMyTicketsService(tickets);
    }
}
