package org.sexton.adapters.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.out.DueReminders;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.Move;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

public abstract class DueRemindersContract extends PortContract {

    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final LocalDate NEXT = DAY.plusDays(1);

    /** Of the installation that {@link #empty} made last, like the others. */
    protected abstract DueReminders reminders();

    private TicketSnapshot due(@Nullable LocalDate day) {
        var ticket = opened(titled("Door"));
        return day == null ? ticket : changed(ticket.reference(), new Move.Schedule(day));
    }

    private List<TicketReference> outstanding(LocalDate before) {
        return reminders().outstanding(before, 10);
    }

    private boolean noted(TicketSnapshot ticket, LocalDate day) {
        return done(() -> reminders().note(ticket.id(), day));
    }

    @Test
    void what_was_due_before_the_day_is_outstanding_the_oldest_first() {
        var late = due(DAY);
        var later = due(DAY.minusDays(3));
        due(NEXT);
        due(null);

        assertThat(outstanding(NEXT)).containsExactly(later.reference(), late.reference());
        assertThat(outstanding(DAY)).containsExactly(later.reference());
        assertThat(reminders().outstanding(NEXT, 1)).containsExactly(later.reference());
    }

    @Test
    void what_is_resolved_or_merged_is_not() {
        var resolved = due(DAY);
        changed(resolved.reference(), new Move.ChangeStatus(catalogue.firstStatus(Phase.RESOLVED)));
        merged(due(DAY).reference(), due(null).reference());

        assertThat(outstanding(NEXT)).isEmpty();
    }

    @Test
    void what_was_noted_is_outstanding_no_more_until_it_is_due_on_another_day() {
        var ticket = due(DAY);

        assertThat(noted(ticket, DAY)).isTrue();
        assertThat(noted(ticket, DAY)).isFalse();
        assertThat(outstanding(NEXT)).isEmpty();

        changed(ticket.reference(), new Move.Schedule(DAY.minusDays(1)));
        assertThat(outstanding(NEXT)).containsExactly(ticket.reference());
        changed(ticket.reference(), new Move.Schedule(DAY));
        assertThat(outstanding(NEXT)).isEmpty();
    }

    @Test
    void what_was_noted_by_work_that_was_refused_is_outstanding_again() {
        var ticket = due(DAY);

        work.run(Actor.SYSTEM, () -> {
            assertThat(reminders().note(ticket.id(), DAY)).isTrue();
            return Outcome.refused(new Refusal.Conflict("not yet"));
        });

        assertThat(outstanding(NEXT)).containsExactly(ticket.reference());
    }

    @Test
    void nothing_is_noted_outside_of_a_unit_of_work() {
        var ticket = due(DAY);

        assertThatThrownBy(() -> reminders().note(ticket.id(), DAY)).isInstanceOf(IllegalStateException.class);
    }
}
