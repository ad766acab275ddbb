package org.sexton.application.service;

import org.sexton.application.port.in.ConfirmFollowing;
import org.sexton.application.port.out.Followers;
import org.sexton.application.port.out.Followers.Purpose;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.notification.Follower;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.Ticket;

public final class ConfirmFollowingService implements ConfirmFollowing {

    private final UnitOfWork work;
    private final Followers followers;
    private final TicketStore tickets;
    private final Subscriptions subscriptions;

    public ConfirmFollowingService(
            UnitOfWork work, Followers followers, TicketStore tickets, Subscriptions subscriptions) {
        this.work = work;
        this.followers = followers;
        this.tickets = tickets;
        this.subscriptions = subscriptions;
    }

    @Override
    public Outcome<Follower.Part> handle(Token token) {
        return work.run(
                Actor.GUEST,
                () -> followers
                        .behind(token.hash(), Purpose.CONFIRM)
                        .map(follower -> tickets.find(follower.ticket())
                                .map(ticket -> confirmed(follower, ticket))
                                .orElseThrow())
                        .orElseGet(() -> Outcome.refused(new Refusal.NotFound("link"))));
    }

    private Outcome<Follower.Part> confirmed(Follower follower, Ticket ticket) {
        subscriptions.confirm(follower, ticket.snapshot().id());
        return Outcome.ok(follower.part());
    }
}
