package org.sexton.application.service;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.application.port.in.AnswerOnce;
import org.sexton.application.port.in.ChangeTicket;
import org.sexton.application.port.in.CommentOnTicket;
import org.sexton.application.port.in.CreateTicket;
import org.sexton.application.port.in.FindAssignees;
import org.sexton.application.port.in.ListComments;
import org.sexton.application.port.in.ListMyTickets;
import org.sexton.application.port.in.ListTickets;
import org.sexton.application.port.in.ViewHistory;
import org.sexton.application.port.in.ViewTicket;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;
import org.sexton.domain.shared.Key;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Place;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

/** The ticket use cases over an installation in memory, with a few people, and a clock that tests set. */
final class Desk {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    final Person mary = person(1, "Mary Staff", Role.STAFF);
    final Person ada = person(2, "Ada Admin", Role.ADMIN);
    final Person tom = person(3, "Tom Member", Role.MEMBER);
    final Person gone = person(4, "Gone Staff", Role.STAFF).withActive(false);

    final InMemoryInstallation world = new InMemoryInstallation();
    Instant now = NOON;
    private final InstantSource clock = () -> now;

    final CreateTicket create =
            new CreateTicketService(world.work, world.tickets, world.catalogue, world.people, world.ids, clock);
    final ChangeTicket change =
            new ChangeTicketService(world.work, world.tickets, world.catalogue, world.people, world.ids, clock);
    final ViewTicket view = new ViewTicketService(world.queries);
    final ListTickets list = new ListTicketsService(world.queries);
    final ViewHistory history = new ViewHistoryService(view, world.queries, world.people);
    final FindAssignees assignees = new FindAssigneesService(world.people);
    final CommentOnTicket comment =
            new CommentOnTicketService(world.work, world.tickets, world.people, world.ids, clock);
    final ListComments comments = new ListCommentsService(view, world.queries, world.people);
    final ListMyTickets mine = new ListMyTicketsService(world.queries);
    final AnswerOnce once = new AnswerOnceService(world.work, world.receipts, clock);

    Desk() {
        world.add(mary, ada, tom, gone);
        world.add(
                List.of(new Category(new Key("heating"), "Heating")),
                List.of(
                        new Place(new Key("hall"), "Hall", null),
                        new Place(new Key("hall_kitchen"), "Hall / Kitchen", new Key("hall"))));
    }

    static Person person(long number, String name, Role role) {
        return new Person(
                new PersonId(new UUID(0, number)),
                new EmailAddress(name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org"),
                true,
                name,
                role,
                true,
                NOON);
    }

    /** A ticket that Mary opened. */
    TicketSnapshot opened() {
        return ok(create.handle(mary.actor(), titled("Tap leaks")));
    }

    static CreateTicket.Command titled(String title) {
        return new CreateTicket.Command(title, "It drips.", null, null, null, null, null, null);
    }

    Outcome<TicketSnapshot> change(Actor actor, TicketReference ticket, ChangeTicket.Edit... edits) {
        return change.handle(actor, new ChangeTicket.Command(ticket, null, List.of(edits)));
    }

    static <T> T ok(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Ok<T>(var value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    static Refusal refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Ok<?>(var value) -> throw new AssertionError("not refused: " + value);
            case Outcome.Refused<?>(var why) -> why;
        };
    }
}
