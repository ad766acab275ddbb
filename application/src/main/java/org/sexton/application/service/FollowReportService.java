package org.sexton.application.service;

import org.sexton.application.port.in.FollowReport;
import org.sexton.application.port.out.Followers;
import org.sexton.application.port.out.OrganisationStore;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.notification.Follower.Part;
import org.sexton.domain.person.Actor;
import org.sexton.domain.privacy.PrivacyRules;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

public final class FollowReportService implements FollowReport {

    private final UnitOfWork work;
    private final TicketStore tickets;
    private final Followers followers;
    private final Subscriptions subscriptions;
    private final People people;
    private final OrganisationStore organisation;

    public FollowReportService(
            UnitOfWork work,
            TicketStore tickets,
            Followers followers,
            Subscriptions subscriptions,
            People people,
            OrganisationStore organisation) {
        this.work = work;
        this.tickets = tickets;
        this.followers = followers;
        this.subscriptions = subscriptions;
        this.people = people;
        this.organisation = organisation;
    }

    @Override
    public Outcome<TicketReference> handle(Actor actor, Command command) {
        return work.run(actor, () -> {
            var violations = new Violations(command.unread());
            var contact = Contact.read(command.contact(), violations::add);
            var found = tickets.find(command.ticket())
                    .map(Ticket::snapshot)
                    .filter(ticket -> PrivacyRules.isPublic(ticket, organisation.publicity()))
                    .map(Outcome::ok)
                    .orElseGet(() -> Outcome.refused(new Refusal.NotFound("ticket")));
            return violations.refuseOr(found).map(ticket -> follow(actor, ticket, command, contact));
        });
    }

    private TicketReference follow(Actor actor, TicketSnapshot ticket, Command command, Contact contact) {
        followers.seesToo(ticket.reference(), command.mark());
        if (contact.email() != null) {
            var person = actor.person().flatMap(people::find).orElse(null);
            subscriptions.take(ticket, Part.FOLLOWER, contact.email(), contact.language(), person);
        }
        return ticket.reference();
    }
}
