package org.sexton.bootstrap.wiring;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.sexton.application.port.in.AnswerOnce;
import org.sexton.application.port.in.ChangeTicket;
import org.sexton.application.port.in.CreateTicket;
import org.sexton.application.port.in.DescribeCatalogue;
import org.sexton.application.port.in.ExportTickets;
import org.sexton.application.port.in.FindAssignees;
import org.sexton.application.port.in.FollowTickets;
import org.sexton.application.port.in.ImportTickets;
import org.sexton.application.port.in.ListTickets;
import org.sexton.application.port.in.MeetAtTicket;
import org.sexton.application.port.in.ViewHistory;
import org.sexton.application.port.in.ViewTicket;
import org.sexton.application.port.out.AdminLog;
import org.sexton.application.port.out.Catalogue;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.Presence;
import org.sexton.application.port.out.Receipts;
import org.sexton.application.port.out.TicketExport;
import org.sexton.application.port.out.TicketFeed;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.service.AnswerOnceService;
import org.sexton.application.service.ChangeTicketService;
import org.sexton.application.service.CreateTicketService;
import org.sexton.application.service.DescribeCatalogueService;
import org.sexton.application.service.ExportTicketsService;
import org.sexton.application.service.FindAssigneesService;
import org.sexton.application.service.FollowTicketsService;
import org.sexton.application.service.ImportTicketsService;
import org.sexton.application.service.ListTicketsService;
import org.sexton.application.service.MeetAtTicketService;
import org.sexton.application.service.ViewHistoryService;
import org.sexton.application.service.ViewTicketService;

/** The use cases around tickets. */
@Dependent
final class TicketWiring {

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    CreateTicket createTicket(
            UnitOfWork work,
            TicketStore tickets,
            Catalogue catalogue,
            People people,
            IdSource ids,
            InstantSource clock) {
        return new CreateTicketService(work, tickets, catalogue, people, ids, clock);
    }

    @Produces
    @Singleton
    ChangeTicket changeTicket(
            UnitOfWork work,
            TicketStore tickets,
            Catalogue catalogue,
            People people,
            IdSource ids,
            InstantSource clock) {
        return new ChangeTicketService(work, tickets, catalogue, people, ids, clock);
    }

    @Produces
    @Singleton
    ViewTicket viewTicket(TicketQueries tickets) {
        return new ViewTicketService(tickets);
    }

    @Produces
    @Singleton
    ListTickets listTickets(TicketQueries tickets) {
        return new ListTicketsService(tickets);
    }

    @Produces
    @Singleton
    MeetAtTicket meetAtTicket(UnitOfWork work, ViewTicket view, Presence presence, People people, InstantSource clock) {
        return new MeetAtTicketService(work, view, presence, people, clock);
    }

    @Produces
    @Singleton
    ExportTickets exportTickets(TicketExport tickets) {
        return new ExportTicketsService(tickets);
    }

    @Produces
    @Singleton
    ViewHistory viewHistory(ViewTicket view, TicketQueries tickets, People people) {
        return new ViewHistoryService(view, tickets, people);
    }

    @Produces
    @Singleton
    FollowTickets followTickets(TicketFeed feed) {
        return new FollowTicketsService(feed);
    }

    @Produces
    @Singleton
    FindAssignees findAssignees(People people) {
        return new FindAssigneesService(people);
    }

    @Produces
    @Singleton
    DescribeCatalogue describeCatalogue(Catalogue catalogue) {
        return new DescribeCatalogueService(catalogue);
    }

    @Produces
    @Singleton
    AnswerOnce answerOnce(UnitOfWork work, Receipts receipts, InstantSource clock) {
        return new AnswerOnceService(work, receipts, clock);
    }

    /** Commands look it up. */
    @Produces
    @Singleton
    @Unremovable
    ImportTickets importTickets(
            UnitOfWork work,
            TicketStore tickets,
            Catalogue catalogue,
            AdminLog log,
            IdSource ids,
            InstantSource clock) {
        return new ImportTicketsService(work, tickets, catalogue, log, ids, clock);
    }
}
