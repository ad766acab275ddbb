package org.sexton.adapters.rest.testing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.application.port.in.MergeTickets;
import org.sexton.application.port.in.RelateTickets;
import org.sexton.application.port.in.SuggestDuplicates;
import org.sexton.application.port.in.ViewLinks;
import org.sexton.application.port.in.ViewTicket;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.service.MergeTicketsService;
import org.sexton.application.service.RelateTicketsService;
import org.sexton.application.service.SuggestDuplicatesService;
import org.sexton.application.service.ViewLinksService;

/** How tickets of the {@link House} are tied to each other. */
@Dependent
public final class LinkHouse {

    @Produces
    @Singleton
    MergeTickets mergeTickets(InMemoryInstallation in, TicketStore tickets, InstantSource clock) {
        return new MergeTicketsService(in.work, tickets, in.queries, in.ids, clock);
    }

    @Produces
    @Singleton
    RelateTickets relateTickets(InMemoryInstallation in, TicketStore tickets, InstantSource clock) {
        return new RelateTicketsService(in.work, tickets, in.queries, in.ids, clock);
    }

    @Produces
    @Singleton
    ViewLinks viewLinks(ViewTicket view, InMemoryInstallation in) {
        return new ViewLinksService(view, in.queries);
    }

    @Produces
    @Singleton
    SuggestDuplicates suggestDuplicates(ViewTicket view, InMemoryInstallation in, InstantSource clock) {
        return new SuggestDuplicatesService(view, in.similarReports, clock);
    }
}
