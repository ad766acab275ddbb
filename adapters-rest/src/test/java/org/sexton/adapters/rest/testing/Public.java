package org.sexton.adapters.rest.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.application.port.in.ChangeTicket;
import org.sexton.application.port.in.ChangeTicket.Edit;
import org.sexton.application.port.in.CreateTicket;
import org.sexton.application.port.in.LocationInput;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.NewTicket;
import org.sexton.domain.ticket.Priority;
import org.sexton.domain.ticket.Reporter;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

/** What a guest asks, and staff behind the scenes: without HTTP, so that a test's requests are all a guest's. */
@Singleton
public final class Public {

    public static final String TICKETS = "/api/public/tickets";
    public static final String TICKET = TICKETS + "/{reference}";

    private static final Actor BEN = new Actor.User(new PersonId(UUID.fromString(House.BEN)), Role.STAFF);

    private final CreateTicket createTicket;
    private final ChangeTicket changeTicket;
    private final InMemoryInstallation in;
    private final InstantSource clock;

    Public(CreateTicket createTicket, ChangeTicket changeTicket, InMemoryInstallation in, InstantSource clock) {
        this.in = in;
        this.clock = clock;
        this.createTicket = createTicket;
        this.changeTicket = changeTicket;
    }

    public static ValidatableResponse look(String reference) {
        return given().get(TICKET, reference).then();
    }

    public String opened(String title) {
        return opened(title, "", null, null);
    }

    public String opened(
            String title, String description, @Nullable String category, @Nullable LocationInput location) {
        var command = new CreateTicket.Command(title, description, null, category, location, null, null, null);
        return ok(createTicket.handle(BEN, command)).reference().value();
    }

    /** What a member of the public reported themselves. */
    public String reported(Person by, String title, boolean sensitive) {
        var report = new NewTicket(
                title,
                "",
                in.catalogue.initialStatus(),
                Priority.NORMAL,
                null,
                null,
                sensitive,
                new Reporter.Member(by.id(), by.name(), by.email()),
                null,
                null,
                null);
        return ok(in.work.run(
                        by.actor(),
                        () -> Ticket.open(
                                        new TicketId(in.ids.nextId()),
                                        in.ids.nextReference(),
                                        report,
                                        by.actor(),
                                        clock.instant(),
                                        in.ids.nextSalt())
                                .map(in.tickets::commit)))
                .reference()
                .value();
    }

    public void changed(String reference, Edit... edits) {
        ok(changeTicket.handle(BEN, new ChangeTicket.Command(new TicketReference(reference), null, List.of(edits))));
    }

    public String hidden(String title) {
        var reference = opened(title);
        changed(reference, new Edit.Sensitive(true));
        return reference;
    }

    private static TicketSnapshot ok(Outcome<TicketSnapshot> outcome) {
        return switch (outcome) {
            case Outcome.Ok<TicketSnapshot>(var ticket) -> ticket;
            case Outcome.Refused<TicketSnapshot>(var why) -> throw new AssertionError("refused: " + why);
        };
    }
}
