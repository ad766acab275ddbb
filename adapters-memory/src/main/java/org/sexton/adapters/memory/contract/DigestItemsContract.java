package org.sexton.adapters.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.out.DigestItems;
import org.sexton.domain.notification.DigestItem;
import org.sexton.domain.notification.Topic;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.Role;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.TicketReference;

public abstract class DigestItemsContract extends PortContract {

    private static final Instant LATER = NOW.plusSeconds(60);

    @SuppressWarnings("NullAway.Init") // arrange() sets it before each test
    private Person mary;

    @SuppressWarnings("NullAway.Init") // arrange() sets it before each test
    private Person ada;

    @SuppressWarnings("NullAway.Init") // arrange() sets it before each test
    private TicketReference ticket;

    /** Of the installation that {@link #empty} made last, like the others. */
    protected abstract DigestItems items();

    @BeforeEach
    void arrange() {
        mary = person("Mary", Role.STAFF);
        ada = person("Ada", Role.ADMIN);
        ticket = opened(titled("Door")).reference();
    }

    private DigestItem item(Person person, Topic topic, Instant at) {
        return new DigestItem(person.id(), ticket, topic, at);
    }

    private void added(DigestItem... items) {
        stored(() -> items().add(List.of(items)));
    }

    @Test
    void what_waits_is_taken_once_and_in_the_order_in_which_it_came() {
        var first = item(mary, Topic.NEW_REPORTS, NOW);
        var second = item(mary, Topic.ASSIGNED, LATER);
        added(first, item(ada, Topic.NEW_REPORTS, NOW));
        added(second);

        assertThat(items().waiting(LATER.plusSeconds(1))).containsExactlyInAnyOrder(mary.id(), ada.id());
        assertThat(done(() -> items().take(mary.id(), LATER.plusSeconds(1)))).containsExactly(first, second);
        assertThat(done(() -> items().take(mary.id(), LATER.plusSeconds(1)))).isEmpty();
        assertThat(items().waiting(LATER.plusSeconds(1))).containsExactly(ada.id());
    }

    @Test
    void what_came_since_is_left_for_the_next_time() {
        var early = item(mary, Topic.ANSWERS, NOW);
        var late = item(mary, Topic.MENTIONS, LATER);
        added(early, late);

        assertThat(items().waiting(NOW)).isEmpty();
        assertThat(done(() -> items().take(mary.id(), LATER))).containsExactly(early);
        assertThat(done(() -> items().take(mary.id(), LATER.plusSeconds(1)))).containsExactly(late);
    }

    @Test
    void what_was_taken_by_work_that_was_refused_waits_again() {
        var one = item(mary, Topic.ANSWERS, NOW);
        added(one);

        work.run(Actor.SYSTEM, () -> {
            assertThat(items().take(mary.id(), LATER)).containsExactly(one);
            return Outcome.refused(new Refusal.Conflict("not yet"));
        });

        assertThat(items().waiting(LATER)).containsExactly(mary.id());
    }

    @Test
    void nothing_is_changed_outside_of_a_unit_of_work() {
        assertThatThrownBy(() -> items().add(List.of(item(mary, Topic.ANSWERS, NOW))))
                .isInstanceOf(IllegalStateException.class);
    }
}
