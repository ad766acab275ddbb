package org.sexton.application.service;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.ReportProblem;
import org.sexton.application.port.out.Catalogue;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.PortalPages;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.port.out.TrackingLinks;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.notification.Follower.Part;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.NewTicket;
import org.sexton.domain.ticket.Priority;
import org.sexton.domain.ticket.Reporter;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketSnapshot;

public final class ReportProblemService implements ReportProblem {

    private final UnitOfWork work;
    private final TicketStore tickets;
    private final Catalogue catalogue;
    private final People people;
    private final TrackingLinks links;
    private final PhotoAlbum uploads;
    private final Subscriptions subscriptions;
    private final PortalPages pages;
    private final IdSource ids;
    private final InstantSource clock;

    public ReportProblemService(
            UnitOfWork work,
            TicketStore tickets,
            Catalogue catalogue,
            People people,
            TrackingLinks links,
            PhotoAlbum uploads,
            Subscriptions subscriptions,
            PortalPages pages,
            IdSource ids,
            InstantSource clock) {
        this.work = work;
        this.tickets = tickets;
        this.catalogue = catalogue;
        this.people = people;
        this.links = links;
        this.uploads = uploads;
        this.subscriptions = subscriptions;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome<Reported> handle(Actor actor, Command command) {
        return work.run(actor, () -> report(actor, command));
    }

    private Outcome<Reported> report(Actor actor, Command command) {
        var person = actor.person().flatMap(people::find).orElse(null);
        var inputs = new TicketInputs(catalogue, people, command.unread());
        inputs.required("description", command.description());
        inputs.required("sensitive", command.sensitive());
        var contact = inputs.contact(command.contact());
        var photos = inputs.photos(command.photos(), uploads);
        var ticket = new NewTicket(
                command.title(),
                command.description(),
                catalogue.initialStatus(),
                Priority.NORMAL,
                inputs.category(command.category()),
                inputs.location(command.location()),
                Boolean.TRUE.equals(command.sensitive()),
                person == null ? Reporter.UNKNOWN : Reporter.of(person),
                null,
                null,
                null);
        var opened = Ticket.open(
                new TicketId(ids.nextId()),
                FreshReference.among(tickets, ids),
                ticket,
                photos,
                actor,
                clock.instant(),
                ids.nextSalt());
        return inputs.refuseOr(opened).map(tickets::commit).map(kept -> reported(kept, contact, person));
    }

    private Reported reported(TicketSnapshot ticket, Contact contact, @Nullable Person person) {
        var secret = new Token(ids.nextTrackingSecret());
        links.add(ticket.id(), secret.hash(), clock.instant());
        var email = contact.email() == null ? ownAddress(person) : contact.email();
        if (email != null) {
            subscriptions.take(ticket, Part.REPORTER, email, contact.language(), person);
        }
        return new Reported(ticket.reference(), secret, pages.ofTracking(secret));
    }

    private static @Nullable EmailAddress ownAddress(@Nullable Person person) {
        return person != null && person.emailVerified() ? person.email() : null;
    }
}
