package org.sexton.application.service;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.FollowTickets;
import org.sexton.application.port.out.TicketFeed;
import org.sexton.application.query.FeedPosition;
import org.sexton.application.query.TicketNews;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

public final class FollowTicketsService implements FollowTickets {

    private final TicketFeed feed;

    public FollowTicketsService(TicketFeed feed) {
        this.feed = feed;
    }

    @Override
    public Outcome<TicketNews> handle(Actor actor, @Nullable FeedPosition after) {
        if (!actor.isStaff()) {
            return Outcome.refused(new Refusal.NotAllowed("follow the tickets"));
        }
        return Outcome.ok(
                after == null ? new TicketNews.Changed(List.of(), false, feed.position()) : feed.since(after));
    }

    @Override
    public void await(Duration longest) throws InterruptedException {
        feed.await(longest);
    }
}
