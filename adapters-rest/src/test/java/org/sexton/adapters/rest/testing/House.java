package org.sexton.adapters.rest.testing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.application.port.in.AnswerOnce;
import org.sexton.application.port.in.ChangeTicket;
import org.sexton.application.port.in.CommentOnTicket;
import org.sexton.application.port.in.CreateTicket;
import org.sexton.application.port.in.DescribeCatalogue;
import org.sexton.application.port.in.EditComment;
import org.sexton.application.port.in.ExportTickets;
import org.sexton.application.port.in.FindAssignees;
import org.sexton.application.port.in.FindMentioned;
import org.sexton.application.port.in.FindSimilarReports;
import org.sexton.application.port.in.FollowTickets;
import org.sexton.application.port.in.ListComments;
import org.sexton.application.port.in.ListMyTickets;
import org.sexton.application.port.in.ListPublicTickets;
import org.sexton.application.port.in.ListTickets;
import org.sexton.application.port.in.MeetAtTicket;
import org.sexton.application.port.in.ViewHistory;
import org.sexton.application.port.in.ViewPublicTicket;
import org.sexton.application.port.in.ViewTicket;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.InstallationSecrets;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.service.AnswerOnceService;
import org.sexton.application.service.ChangeTicketService;
import org.sexton.application.service.CommentOnTicketService;
import org.sexton.application.service.CreateTicketService;
import org.sexton.application.service.DescribeCatalogueService;
import org.sexton.application.service.EditCommentService;
import org.sexton.application.service.ExportTicketsService;
import org.sexton.application.service.FindAssigneesService;
import org.sexton.application.service.FindMentionedService;
import org.sexton.application.service.FindSimilarReportsService;
import org.sexton.application.service.FollowTicketsService;
import org.sexton.application.service.ListCommentsService;
import org.sexton.application.service.ListMyTicketsService;
import org.sexton.application.service.ListPublicTicketsService;
import org.sexton.application.service.ListTicketsService;
import org.sexton.application.service.MeetAtTicketService;
import org.sexton.application.service.ViewHistoryService;
import org.sexton.application.service.ViewPublicTicketService;
import org.sexton.application.service.ViewTicketService;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Place;

/** The HTTP face on a house that is all in memory. */
@Dependent
public final class House {

    public static final String ANNA = "0198a000-0000-7000-8000-00000000000a";
    public static final String BEN = "0198a000-0000-7000-8000-00000000000b";
    public static final String MIA = "0198a000-0000-7000-8000-00000000000c";

    /** A clock that each question moves on, so that nothing happens at the same time. */
    private Instant now = Instant.parse("2026-03-29T09:00:00Z");

    @Produces
    @Singleton
    InMemoryInstallation installation() {
        var installation = new InMemoryInstallation();
        installation.add(
                person(ANNA, "Anna Admin", Role.ADMIN),
                person(BEN, "Ben Staff", Role.STAFF),
                person(MIA, "Mia Member", Role.MEMBER));
        installation.add(
                List.of(new Category(new Key("heating"), "Heating"), new Category(new Key("doors"), "Doors")),
                List.of(
                        new Place(new Key("hall"), "Parish hall", null),
                        new Place(new Key("kitchen"), "Parish hall / Kitchen", new Key("hall"))));
        return installation;
    }

    private static Person person(String id, String name, Role role) {
        var email = new EmailAddress(name.replace(' ', '.') + "@example.org");
        return new Person(
                new PersonId(UUID.fromString(id)),
                email,
                true,
                name,
                role,
                true,
                Instant.parse("2026-01-01T00:00:00Z"));
    }

    private synchronized Instant tick() {
        now = now.plusSeconds(1);
        return now;
    }

    @Produces
    @Singleton
    InstantSource clock() {
        return this::tick;
    }

    @Produces
    @Singleton
    IdSource ids(InMemoryInstallation in) {
        return in.ids;
    }

    @Produces
    @Singleton
    InstallationSecrets secrets() {
        return () -> "known to these tests alone".getBytes(StandardCharsets.US_ASCII);
    }

    @Produces
    @Singleton
    CreateTicket createTicket(InMemoryInstallation in, TicketStore tickets, InstantSource clock) {
        return new CreateTicketService(in.work, tickets, in.catalogue, in.people, in.ids, clock);
    }

    @Produces
    @Singleton
    ChangeTicket changeTicket(InMemoryInstallation in, TicketStore tickets, InstantSource clock) {
        return new ChangeTicketService(in.work, tickets, in.catalogue, in.people, in.ids, clock);
    }

    @Produces
    @Singleton
    ViewTicket viewTicket(InMemoryInstallation in) {
        return new ViewTicketService(in.queries);
    }

    @Produces
    @Singleton
    MeetAtTicket meetAtTicket(InMemoryInstallation in, ViewTicket view, InstantSource clock) {
        return new MeetAtTicketService(in.work, view, in.presence, in.people, clock);
    }

    @Produces
    @Singleton
    ExportTickets exportTickets(InMemoryInstallation in) {
        return new ExportTicketsService(in.export);
    }

    @Produces
    @Singleton
    ListTickets listTickets(InMemoryInstallation in) {
        return new ListTicketsService(in.queries);
    }

    @Produces
    @Singleton
    ViewHistory viewHistory(ViewTicket view, InMemoryInstallation in) {
        return new ViewHistoryService(view, in.queries, in.people);
    }

    @Produces
    @Singleton
    FollowTickets followTickets(InMemoryInstallation in) {
        return new FollowTicketsService(in.feed);
    }

    @Produces
    @Singleton
    FindMentioned findMentioned(InMemoryInstallation in) {
        return new FindMentionedService(in.people, in.mailWishes);
    }

    @Produces
    @Singleton
    FindAssignees findAssignees(InMemoryInstallation in) {
        return new FindAssigneesService(in.people);
    }

    @Produces
    @Singleton
    DescribeCatalogue describeCatalogue(InMemoryInstallation in) {
        return new DescribeCatalogueService(in.catalogue);
    }

    @Produces
    @Singleton
    CommentOnTicket commentOnTicket(InMemoryInstallation in, InstantSource clock) {
        return new CommentOnTicketService(in.work, in.tickets, in.people, in.ids, clock);
    }

    @Produces
    @Singleton
    EditComment editComment(InMemoryInstallation in, InstantSource clock) {
        return new EditCommentService(in.work, in.tickets, in.queries, in.people, in.ids, clock);
    }

    @Produces
    @Singleton
    ListComments listComments(ViewTicket view, InMemoryInstallation in) {
        return new ListCommentsService(view, in.queries, in.people);
    }

    @Produces
    @Singleton
    ListPublicTickets listPublicTickets(InMemoryInstallation in) {
        return new ListPublicTicketsService(in.publicTickets);
    }

    @Produces
    @Singleton
    FindSimilarReports findSimilarReports(InMemoryInstallation in, InstantSource clock) {
        return new FindSimilarReportsService(in.similarReports, in.catalogue, clock);
    }

    @Produces
    @Singleton
    ViewPublicTicket viewPublicTicket(InMemoryInstallation in) {
        return new ViewPublicTicketService(in.publicTickets);
    }

    @Produces
    @Singleton
    ListMyTickets listMyTickets(InMemoryInstallation in) {
        return new ListMyTicketsService(in.queries);
    }

    @Produces
    @Singleton
    AnswerOnce answerOnce(InMemoryInstallation in, InstantSource clock) {
        return new AnswerOnceService(in.work, in.receipts, clock);
    }
}
