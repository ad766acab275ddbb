package org.sexton.application.service;

import java.util.Collection;
import java.util.Map;
import org.sexton.application.port.in.ViewInterest;
import org.sexton.application.port.out.Followers;
import org.sexton.domain.notification.Interest;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.TicketReference;

public final class ViewInterestService implements ViewInterest {

    private final Followers followers;

    public ViewInterestService(Followers followers) {
        this.followers = followers;
    }

    @Override
    public Outcome<Map<TicketReference, Interest>> handle(Actor actor, Collection<TicketReference> tickets) {
        return actor.isStaff()
                ? Outcome.ok(followers.interest(tickets))
                : Outcome.refused(new Refusal.NotAllowed("see whom a ticket concerns"));
    }
}
