package org.sexton.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sexton.application.service.Desk.ok;
import static org.sexton.application.service.Desk.refusal;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.in.MeetAtTicket;
import org.sexton.application.port.in.MeetAtTicket.Colleague;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Refusal;

class MeetAtTicketTest {

    private final Desk desk = new Desk();
    private final MeetAtTicket meet =
            new MeetAtTicketService(desk.world.work, desk.view, desk.world.presence, desk.world.people, () -> desk.now);

    @Test
    void two_who_have_a_ticket_open_see_each_other_until_one_goes() {
        var ticket = desk.opened().reference();
        assertThat(ok(meet.stay(desk.mary.actor(), ticket))).isEmpty();
        assertThat(ok(meet.stay(desk.ada.actor(), ticket)))
                .containsExactly(new Colleague(desk.mary.id(), "Mary Staff"));
        assertThat(ok(meet.stay(desk.mary.actor(), ticket))).containsExactly(new Colleague(desk.ada.id(), "Ada Admin"));

        ok(meet.leave(desk.ada.actor(), ticket));

        assertThat(ok(meet.stay(desk.mary.actor(), ticket))).isEmpty();
    }

    @Test
    void whoever_is_not_heard_of_has_gone() {
        var ticket = desk.opened().reference();
        ok(meet.stay(desk.mary.actor(), ticket));
        desk.now = desk.now.plus(MeetAtTicket.GONE_AFTER).plusMillis(1);

        assertThat(ok(meet.stay(desk.ada.actor(), ticket))).isEmpty();
    }

    @Test
    void others_are_told_nothing() {
        var ticket = desk.opened().reference();
        for (var actor : List.of(Actor.GUEST, desk.tom.actor())) {
            assertThat(refusal(meet.stay(actor, ticket))).isEqualTo(new Refusal.NotFound("ticket"));
            assertThat(refusal(meet.leave(actor, ticket))).isEqualTo(new Refusal.NotFound("ticket"));
        }
    }
}
