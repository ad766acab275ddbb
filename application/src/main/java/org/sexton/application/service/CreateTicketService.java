package org.sexton.application.service;

import java.time.InstantSource;
import org.sexton.application.port.in.CreateTicket;
import org.sexton.application.port.out.Catalogue;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.Change;
import org.sexton.domain.ticket.NewTicket;
import org.sexton.domain.ticket.Priority;
import org.sexton.domain.ticket.Reporter;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketSnapshot;

public final class CreateTicketService implements CreateTicket {

    private final UnitOfWork work;
    private final TicketStore tickets;
    private final Catalogue catalogue;
    private final People people;
    private final IdSource ids;
    private final InstantSource clock;

    public CreateTicketService(
            UnitOfWork work,
            TicketStore tickets,
            Catalogue catalogue,
            People people,
            IdSource ids,
            InstantSource clock) {
        this.work = work;
        this.tickets = tickets;
        this.catalogue = catalogue;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome<TicketSnapshot> handle(Actor actor, Command command) {
        if (!actor.isStaff()) {
            return Outcome.refused(new Refusal.NotAllowed("open a ticket at the desk"));
        }
        return work.run(actor, () -> open(actor, command).map(tickets::commit));
    }

    private Outcome<Change> open(Actor actor, Command command) {
        var inputs = new TicketInputs(catalogue, people, command.unread());
        inputs.required("description", command.description());
        var priority = command.priority() == null
                ? Priority.NORMAL
                : inputs.priority(command.priority()).orElse(Priority.NORMAL);
        var ticket = new NewTicket(
                command.title(),
                command.description(),
                catalogue.initialStatus(),
                priority,
                inputs.category(command.category()),
                inputs.location(command.location()),
                Boolean.TRUE.equals(command.sensitive()),
                reporter(actor),
                inputs.assignee(command.assignee()),
                inputs.date(command.dueOn()),
                null);
        var opened = Ticket.open(
                new TicketId(ids.nextId()),
                FreshReference.among(tickets, ids),
                ticket,
                actor,
                clock.instant(),
                ids.nextSalt());
        return inputs.refuseOr(opened);
    }

    private Reporter reporter(Actor actor) {
        return actor.person().flatMap(people::find).map(Reporter::of).orElse(Reporter.UNKNOWN);
    }
}
