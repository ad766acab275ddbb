package org.sexton.application.service;

import java.util.List;
import org.sexton.application.port.in.ChangeContact;
import org.sexton.application.port.in.ContactInput;
import org.sexton.application.port.out.Followers;
import org.sexton.application.port.out.People;
import org.sexton.domain.notification.Follower.Part;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketReference;

public final class ChangeContactService implements ChangeContact {

    private final Tracked tracked;
    private final Followers followers;
    private final Subscriptions subscriptions;
    private final People people;

    public ChangeContactService(Tracked tracked, Followers followers, Subscriptions subscriptions, People people) {
        this.tracked = tracked;
        this.followers = followers;
        this.subscriptions = subscriptions;
        this.people = people;
    }

    @Override
    public Outcome<TicketReference> set(Actor actor, Token secret, ContactInput input) {
        return tracked.run(actor, secret, ticket -> set(actor, ticket, input));
    }

    private Outcome<TicketReference> set(Actor actor, Ticket ticket, ContactInput input) {
        var violations = new Violations(List.of());
        var contact = Contact.read(input, violations::add);
        if (contact.email() == null) {
            violations.add(Violation.required("email"));
        }
        return violations.refuseOr(Outcome.ok(ticket.snapshot())).map(state -> {
            if (contact.email() != null) {
                var person = actor.person().flatMap(people::find).orElse(null);
                subscriptions.take(state, Part.REPORTER, contact.email(), contact.language(), person);
            }
            return state.reference();
        });
    }

    @Override
    public Outcome<TicketReference> remove(Actor actor, Token secret) {
        return tracked.run(actor, secret, ticket -> {
            var reference = ticket.snapshot().reference();
            followers.reporter(reference).ifPresent(contact -> followers.remove(contact.id()));
            return Outcome.ok(reference);
        });
    }
}
