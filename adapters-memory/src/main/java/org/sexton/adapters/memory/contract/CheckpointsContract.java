package org.sexton.adapters.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.out.Checkpoints;
import org.sexton.domain.administration.Author;
import org.sexton.domain.administration.Checkpoint;
import org.sexton.domain.administration.TicketHead;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.Move;
import org.sexton.domain.ticket.TicketSnapshot;

public abstract class CheckpointsContract extends PortContract {

    /** Of the installation that {@link #empty} made last, like the others. */
    protected abstract Checkpoints checkpoints();

    private Checkpoint sealed(int most) {
        var pen = new Author(Actor.SYSTEM, NOW, ids::nextSalt).pen(adminLog.head());
        var checkpoint = Checkpoint.of(checkpoints().outstanding(most), pen);
        checkpoints().commit(checkpoint);
        return checkpoint;
    }

    private TicketHead head(TicketSnapshot ticket) {
        var last = queries.events(ticket.reference()).getLast();
        return new TicketHead(ticket.id(), last.sequence(), last.seal().hash());
    }

    @Test
    void tickets_are_outstanding_until_a_checkpoint_has_what_they_end_with() {
        var door = opened(titled("Door"));
        var lamp = opened(titled("Lamp"));
        assertThat(checkpoints().latest()).isEmpty();
        assertThat(checkpoints().outstanding(10)).containsExactlyInAnyOrder(head(door), head(lamp));
        assertThat(checkpoints().outstanding(1)).hasSize(1);

        var first = done(() -> sealed(10));
        assertThat(checkpoints().outstanding(10)).isEmpty();
        assertThat(checkpoints().latest()).contains(NOW);
        assertThat(adminLog.after(0, 10)).containsExactly(first.event());

        changed(door.reference(), new Move.Rename("Gate"));
        assertThat(checkpoints().outstanding(10)).containsExactly(head(door));
        assertThat(done(() -> sealed(10)).heads()).containsExactly(head(door));
        assertThat(checkpoints().outstanding(10)).isEmpty();
    }

    @Test
    void what_one_checkpoint_has_no_room_for_is_left_to_the_next() {
        var all = List.of(head(opened(titled("Door"))), head(opened(titled("Lamp"))), head(opened(titled("Tap"))));

        var sealed = done(() -> List.of(sealed(2), sealed(2)));

        assertThat(sealed.getFirst().heads()).hasSize(2);
        assertThat(sealed).flatExtracting(Checkpoint::heads).containsExactlyInAnyOrderElementsOf(all);
        assertThat(checkpoints().outstanding(10)).isEmpty();
    }

    @Test
    void one_may_have_nothing_in_it() {
        assertThat(done(() -> sealed(10)).heads()).isEmpty();
        assertThat(checkpoints().latest()).contains(NOW);
    }

    @Test
    void work_that_was_refused_leaves_none() {
        opened(titled("Door"));

        work.run(Actor.SYSTEM, () -> {
            sealed(10);
            return Outcome.refused(new Refusal.Conflict("not yet"));
        });

        assertThat(checkpoints().latest()).isEmpty();
        assertThat(checkpoints().outstanding(10)).hasSize(1);
    }
}
