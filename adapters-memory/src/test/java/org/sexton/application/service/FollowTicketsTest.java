package org.sexton.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sexton.application.service.Door.ok;
import static org.sexton.application.service.Door.why;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.application.port.in.FollowTickets;
import org.sexton.application.query.FeedPosition;
import org.sexton.application.query.TicketNews;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;
import org.sexton.domain.shared.Refusal;

class FollowTicketsTest {

    private final InMemoryInstallation world = new InMemoryInstallation();
    private final FollowTickets follow = new FollowTicketsService(world.feed);

    private static Actor user(Role role) {
        return new Actor.User(new PersonId(new UUID(0, 1)), role);
    }

    @Test
    void staff_begin_at_this_moment_and_go_on_from_there() {
        for (var role : List.of(Role.STAFF, Role.ADMIN)) {
            var here = new TicketNews.Changed(List.of(), false, world.feed.position());

            assertThat(ok(follow.handle(user(role), null))).isEqualTo(here);
            assertThat(ok(follow.handle(user(role), here.until()))).isEqualTo(here);
            assertThat(ok(follow.handle(user(role), new FeedPosition("invented"))))
                    .isInstanceOf(TicketNews.Unknown.class);
        }
    }

    @Test
    void nobody_else_learns_that_anything_happens() {
        for (var actor : List.of(Actor.GUEST, user(Role.MEMBER))) {
            assertThat(why(follow.handle(actor, null))).isInstanceOf(Refusal.NotAllowed.class);
            assertThat(why(follow.handle(actor, world.feed.position()))).isInstanceOf(Refusal.NotAllowed.class);
        }
    }
}
