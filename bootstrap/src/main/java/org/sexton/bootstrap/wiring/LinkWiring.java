package org.sexton.bootstrap.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.sexton.application.port.in.MergeTickets;
import org.sexton.application.port.in.RelateTickets;
import org.sexton.application.port.in.SuggestDuplicates;
import org.sexton.application.port.in.ViewLinks;
import org.sexton.application.port.in.ViewTicket;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.SimilarReports;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.service.MergeTicketsService;
import org.sexton.application.service.RelateTicketsService;
import org.sexton.application.service.SuggestDuplicatesService;
import org.sexton.application.service.ViewLinksService;

/** The use cases that tie tickets to each other. */
@Dependent
final class LinkWiring {

    @Produces
    @Singleton
    MergeTickets mergeTickets(
            UnitOfWork work, TicketStore tickets, TicketQueries queries, IdSource ids, InstantSource clock) {
        return new MergeTicketsService(work, tickets, queries, ids, clock);
    }

    @Produces
    @Singleton
    RelateTickets relateTickets(
            UnitOfWork work, TicketStore tickets, TicketQueries queries, IdSource ids, InstantSource clock) {
        return new RelateTicketsService(work, tickets, queries, ids, clock);
    }

    @Produces
    @Singleton
    ViewLinks viewLinks(ViewTicket view, TicketQueries tickets) {
        return new ViewLinksService(view, tickets);
    }

    @Produces
    @Singleton
    SuggestDuplicates suggestDuplicates(ViewTicket view, SimilarReports reports, InstantSource clock) {
        return new SuggestDuplicatesService(view, reports, clock);
    }
}
