package org.sexton.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sexton.application.service.Desk.NOON;
import static org.sexton.application.service.Desk.ok;
import static org.sexton.application.service.Desk.refusal;
import static org.sexton.application.service.Desk.titled;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.in.AssigneeInput;
import org.sexton.application.port.in.CreateTicket;
import org.sexton.application.port.in.LocationInput;
import org.sexton.application.query.TicketFilter;
import org.sexton.application.query.TicketSort;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.Assignee;
import org.sexton.domain.ticket.Point;
import org.sexton.domain.ticket.Priority;
import org.sexton.domain.ticket.Reporter;
import org.sexton.domain.ticket.TicketEvent;
import org.sexton.domain.ticket.TicketReference;

class CreateTicketTest {

    private final Desk desk = new Desk();

    @Test
    void a_ticket_begins_new_and_normal_reported_by_who_opened_it() {
        var ticket = ok(desk.create.handle(desk.mary.actor(), titled(" Tap  leaks ")));

        assertThat(ticket.title()).isEqualTo("Tap leaks");
        assertThat(ticket.status().initial()).isTrue();
        assertThat(ticket.priority()).isEqualTo(Priority.NORMAL);
        assertThat(ticket.reporter()).isEqualTo(new Reporter.Staff(desk.mary.id(), "Mary Staff", desk.mary.email()));
        assertThat(ticket.createdAt()).isEqualTo(NOON);
        assertThat(ticket.version()).isEqualTo(1);
    }

    @Test
    void everything_that_is_said_is_kept() {
        var ticket = ok(desk.create.handle(
                desk.ada.actor(),
                new CreateTicket.Command(
                        "Boiler out",
                        "Cold.\nVery cold.",
                        "urgent",
                        "heating",
                        new LocationInput("hall_kitchen", "by the door", 51.5, -0.1),
                        true,
                        new AssigneeInput(null, "Bob the plumber"),
                        "2026-03-05")));

        assertThat(ticket.priority()).isEqualTo(Priority.URGENT);
        assertThat(ticket.category()).extracting("label").isEqualTo("Heating");
        assertThat(ticket.location()).extracting("place.label").isEqualTo("Hall / Kitchen");
        assertThat(ticket.location()).extracting("point").isEqualTo(new Point(51.5, -0.1));
        assertThat(ticket.sensitive()).isTrue();
        assertThat(ticket.assignee()).isEqualTo(new Assignee.Named("Bob the plumber"));
        assertThat(ticket.dueOn()).hasToString("2026-03-05");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_and_nothing_is_stored() {
        var why = refusal(desk.create.handle(
                desk.mary.actor(),
                new CreateTicket.Command(
                        "",
                        "x",
                        "huge",
                        "nowhere",
                        new LocationInput("moon", null, 91.0, 0.0),
                        null,
                        new AssigneeInput("a", "b"),
                        "tomorrow")));

        assertThat(((Refusal.Invalid) why).violations())
                .extracting(Violation::field)
                .containsExactlyInAnyOrder(
                        "title", "priority", "category", "location.key", "location.point", "assignee", "dueOn");
        assertThat(all()).isEmpty();
    }

    @Test
    void only_active_staff_can_be_assigned() {
        for (var person : List.of(desk.tom, desk.gone)) {
            var why = refusal(desk.create.handle(
                    desk.mary.actor(),
                    new CreateTicket.Command(
                            "Tap",
                            "Drips",
                            null,
                            null,
                            null,
                            null,
                            new AssigneeInput(person.id().toString(), null),
                            null)));

            assertThat(why)
                    .isEqualTo(new Refusal.Invalid(
                            Violation.unknown("assignee.userId", person.id().toString())));
        }
    }

    @Test
    void members_and_guests_do_not_open_tickets_at_the_desk() {
        for (var actor : List.of(desk.tom.actor(), Actor.GUEST)) {
            assertThat(refusal(desk.create.handle(actor, titled("Tap")))).isInstanceOf(Refusal.NotAllowed.class);
        }
        assertThat(all()).isEmpty();
    }

    @Test
    void each_ticket_has_one_event_and_a_reference_of_its_own() {
        var references = new HashSet<TicketReference>();
        for (int i = 0; i < 50; i++) {
            var ticket = desk.opened();
            references.add(ticket.reference());
            assertThat(desk.world.queries.events(ticket.reference()))
                    .extracting(TicketEvent::type)
                    .containsExactly(TicketEvent.Type.CREATED);
        }
        assertThat(references).hasSize(50);
    }

    private List<?> all() {
        return desk.world
                .queries
                .page(TicketFilter.ALL, TicketSort.LATEST_FIRST, 200, null)
                .items();
    }
}
