package org.sexton.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sexton.application.service.Desk.ok;
import static org.sexton.application.service.Desk.refusal;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.in.AssigneeInput;
import org.sexton.application.port.in.ChangeTicket;
import org.sexton.application.port.in.ChangeTicket.Edit;
import org.sexton.application.port.in.LocationInput;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.Assignee;
import org.sexton.domain.ticket.Field;
import org.sexton.domain.ticket.FieldChange;
import org.sexton.domain.ticket.TicketReference;

class ChangeTicketTest {

    private final Desk desk = new Desk();

    @Test
    void several_edits_are_one_version_and_one_event() {
        var ticket = desk.opened();
        desk.now = Desk.NOON.plusSeconds(60);

        var changed = ok(desk.change(
                desk.ada.actor(), ticket.reference(), new Edit.Status("resolved"), new Edit.Priority("high")));

        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.resolvedAt()).isEqualTo(desk.now);
        var events = desk.world.queries.events(ticket.reference());
        assertThat(events).hasSize(2);
        assertThat(events.getLast().changes())
                .containsExactly(
                        new FieldChange(Field.STATUS, "new", "resolved"),
                        new FieldChange(Field.PRIORITY, "normal", "high"));
        assertThat(events.getLast().by().person()).isEqualTo(desk.ada.id());
    }

    @Test
    void a_stale_version_changes_nothing_and_says_which_is_current() {
        var ticket = desk.opened();
        desk.change(desk.mary.actor(), ticket.reference(), new Edit.Title("Tap drips"));

        var why = refusal(desk.change.handle(
                desk.mary.actor(), new ChangeTicket.Command(ticket.reference(), 1L, List.of(new Edit.Title("Mine")))));

        assertThat(why).isEqualTo(new Refusal.Stale(2));
        assertThat(ok(desk.view.handle(desk.mary.actor(), ticket.reference())).title())
                .isEqualTo("Tap drips");
    }

    @Test
    void null_clears_what_may_be_empty_and_is_refused_elsewhere() {
        var ticket = desk.opened();
        ok(desk.change(
                desk.mary.actor(),
                ticket.reference(),
                new Edit.Category("heating"),
                new Edit.Location(new LocationInput("hall", null, null, null)),
                new Edit.DueOn("2026-05-01"),
                new Edit.Assignee(new AssigneeInput(desk.ada.id().toString(), null))));

        var cleared = ok(desk.change(
                desk.mary.actor(),
                ticket.reference(),
                new Edit.Category(null),
                new Edit.Location(null),
                new Edit.DueOn(null),
                new Edit.Assignee(null)));
        var why = refusal(desk.change(
                desk.mary.actor(),
                ticket.reference(),
                new Edit.Title(null),
                new Edit.Status(null),
                new Edit.Priority(null),
                new Edit.Sensitive(null)));

        assertThat(cleared.category()).isNull();
        assertThat(cleared.location()).isNull();
        assertThat(cleared.dueOn()).isNull();
        assertThat(cleared.assignee()).isNull();
        assertThat(((Refusal.Invalid) why).violations())
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("title", "status", "priority", "sensitive");
    }

    @Test
    void a_ticket_is_assigned_to_staff_or_to_a_plain_name() {
        var ticket = desk.opened();

        var toAda = ok(desk.change(
                desk.mary.actor(),
                ticket.reference(),
                new Edit.Assignee(new AssigneeInput(desk.ada.id().toString(), null))));
        var toBob = ok(desk.change(
                desk.mary.actor(), ticket.reference(), new Edit.Assignee(new AssigneeInput(null, "Bob the plumber"))));

        assertThat(toAda.assignee()).isEqualTo(new Assignee.Staff(desk.ada.id(), "Ada Admin"));
        assertThat(toBob.assignee()).isEqualTo(new Assignee.Named("Bob the plumber"));
        assertThat(desk.world.queries.events(ticket.reference()).getLast().changes())
                .containsExactly(
                        new FieldChange(Field.ASSIGNEE, "Ada Admin", "Bob the plumber"),
                        new FieldChange(Field.ASSIGNEE_USER_ID, desk.ada.id().toString(), null));
    }

    @Test
    void a_change_that_changes_nothing_leaves_no_trace() {
        var ticket = desk.opened();

        var same = ok(desk.change(desk.mary.actor(), ticket.reference(), new Edit.Status("new")));

        assertThat(same.version()).isEqualTo(1);
        assertThat(desk.world.queries.events(ticket.reference())).hasSize(1);
    }

    @Test
    void a_hidden_ticket_and_a_missing_one_are_refused_alike() {
        var ticket = desk.opened();
        var missing = new TicketReference("000-000");

        for (var actor : List.of(desk.tom.actor(), Actor.GUEST)) {
            assertThat(refusal(desk.change(actor, ticket.reference(), new Edit.Title("x"))))
                    .isEqualTo(refusal(desk.change(actor, missing, new Edit.Title("x"))))
                    .isEqualTo(refusal(desk.view.handle(actor, ticket.reference())))
                    .isEqualTo(refusal(desk.history.handle(actor, ticket.reference())))
                    .isEqualTo(new Refusal.NotFound("ticket"));
        }
        assertThat(refusal(desk.change(desk.mary.actor(), missing, new Edit.Title("x"))))
                .isEqualTo(new Refusal.NotFound("ticket"));
    }

    @Test
    void the_history_names_who_acted_and_its_chain_holds() {
        var ticket = desk.opened();
        ok(desk.change(desk.ada.actor(), ticket.reference(), new Edit.Priority("low")));

        var history = ok(desk.history.handle(desk.mary.actor(), ticket.reference()));

        assertThat(history.names())
                .containsOnly(Map.entry(desk.mary.id(), "Mary Staff"), Map.entry(desk.ada.id(), "Ada Admin"));
        var previous = Digest.NONE;
        for (var event : history.events()) {
            assertThat(event.isIntactAfter(previous)).isTrue();
            previous = event.seal().hash();
        }
    }
}
