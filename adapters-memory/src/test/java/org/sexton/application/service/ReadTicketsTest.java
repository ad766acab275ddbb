package org.sexton.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sexton.application.service.Desk.ok;
import static org.sexton.application.service.Desk.refusal;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.in.ListTickets;
import org.sexton.application.query.TicketFilter;
import org.sexton.application.query.TicketSort;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Person;
import org.sexton.domain.shared.Refusal;

class ReadTicketsTest {

    private final Desk desk = new Desk();

    @Test
    void staff_look_through_all_tickets() {
        var ticket = desk.opened();
        var query = new ListTickets.Query(TicketFilter.ALL, TicketSort.LATEST_FIRST, 10, null);

        assertThat(ok(desk.list.handle(desk.mary.actor(), query)).items()).containsExactly(ticket);
        assertThat(ok(desk.list.handle(desk.ada.actor(), query)).items()).containsExactly(ticket);
    }

    @Test
    void nobody_else_lists_tickets_or_staff() {
        var query = new ListTickets.Query(TicketFilter.ALL, TicketSort.LATEST_FIRST, 10, null);

        for (var actor : List.of(desk.tom.actor(), Actor.GUEST)) {
            assertThat(refusal(desk.list.handle(actor, query))).isInstanceOf(Refusal.NotAllowed.class);
            assertThat(refusal(desk.assignees.handle(actor, ""))).isInstanceOf(Refusal.NotAllowed.class);
        }
    }

    @Test
    void active_staff_are_offered_by_any_part_of_their_name() {
        assertThat(ok(desk.assignees.handle(desk.mary.actor(), "")))
                .extracting(Person::name)
                .containsExactly("Ada Admin", "Mary Staff");
        assertThat(ok(desk.assignees.handle(desk.mary.actor(), " STAFF ")))
                .extracting(Person::name)
                .containsExactly("Mary Staff");
    }
}
