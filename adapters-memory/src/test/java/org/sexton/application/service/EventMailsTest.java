package org.sexton.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sexton.application.service.Desk.ok;
import static org.sexton.application.service.Desk.refusal;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.in.ChangeTicket;
import org.sexton.application.port.in.ViewEventMails;
import org.sexton.application.port.out.DeliveryQueue.Settlement;
import org.sexton.application.query.EventMails;
import org.sexton.domain.notification.Message;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Refusal;

class EventMailsTest {

    private final Bureau bureau = new Bureau();
    private final Desk desk = bureau.desk;
    private final ViewEventMails mails = new ViewEventMailsService(desk.view, desk.world.deliveries);

    private void failAll(String reason) {
        bureau.done(
                () -> {
                    var queue = desk.world.deliveries;
                    var kinds = Set.copyOf(Message.kinds().keySet());
                    queue.claim(kinds, 100, desk.now, desk.now.plus(Duration.ofMinutes(5)))
                            .forEach(claim -> queue.settle(
                                    List.of(new Settlement.Failed(claim.id(), claim.attempt(), reason, desk.now))));
                },
                Actor.SYSTEM);
    }

    @Test
    void each_event_tells_what_became_of_its_mails_and_of_nobodys_address() {
        var ticket = bureau.opened(desk.mary, "Tap");
        failAll("550 5.1.1 <ada.admin@example.org> has moved");
        bureau.write(desk.mary.actor(), ticket, "@Ada: the key?", "internal");
        bureau.write(desk.mary.actor(), ticket, "Nobody is called.", "internal");

        var told = ok(mails.handle(desk.mary.actor(), ticket));

        assertThat(told)
                .containsExactly(
                        new EventMails(1, 0, 0, 1, told.getFirst().reasons()), new EventMails(2, 1, 0, 0, List.of()));
        assertThat(told.getFirst().reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason).contains("has moved").doesNotContain("ada.admin"));
    }

    @Test
    void whoever_may_not_see_the_ticket_learns_nothing_of_its_mails() {
        var ticket = bureau.opened(desk.mary, "Tap");
        bureau.change(desk.mary.actor(), ticket, new ChangeTicket.Edit.Sensitive(true));

        assertThat(ok(mails.handle(desk.ada.actor(), ticket))).isNotEmpty();
        for (var actor : List.of(desk.tom.actor(), Actor.GUEST)) {
            assertThat(refusal(mails.handle(actor, ticket))).isEqualTo(new Refusal.NotFound("ticket"));
        }
    }
}
