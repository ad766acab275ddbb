package org.sexton.application.service;

import java.time.InstantSource;
import java.util.Locale;
import org.sexton.application.port.in.ClaimReport;
import org.sexton.application.port.out.Followers;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.TicketStore;
import org.sexton.domain.notification.Follower.Part;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

public final class ClaimReportService implements ClaimReport {

    private final Tracked tracked;
    private final TicketStore tickets;
    private final People people;
    private final Followers followers;
    private final Subscriptions subscriptions;
    private final IdSource ids;
    private final InstantSource clock;

    public ClaimReportService(
            Tracked tracked,
            TicketStore tickets,
            People people,
            Followers followers,
            Subscriptions subscriptions,
            IdSource ids,
            InstantSource clock) {
        this.tracked = tracked;
        this.tickets = tickets;
        this.people = people;
        this.followers = followers;
        this.subscriptions = subscriptions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome<TicketReference> handle(Actor actor, Token secret) {
        return tracked.run(
                actor,
                secret,
                ticket -> actor.person()
                        .flatMap(people::find)
                        .map(person -> claim(ticket, person))
                        .orElseGet(() ->
                                Outcome.refused(new Refusal.NotAllowed("claim a report without having signed in"))));
    }

    private Outcome<TicketReference> claim(Ticket ticket, Person person) {
        return ticket.claim(person, clock.instant(), ids.nextSalt()).map(change -> {
            change.map(tickets::commit).ifPresent(claimed -> reach(claimed, person));
            return ticket.snapshot().reference();
        });
    }

    /** As if they had been signed in when they reported it. */
    private void reach(TicketSnapshot ticket, Person person) {
        var email = person.email();
        if (email != null
                && person.emailVerified()
                && followers.reporter(ticket.reference()).isEmpty()) {
            subscriptions.take(ticket, Part.REPORTER, email, Locale.ENGLISH, person);
        }
    }
}
