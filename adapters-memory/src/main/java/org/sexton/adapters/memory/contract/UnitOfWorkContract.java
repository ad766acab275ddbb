package org.sexton.adapters.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.out.StaleTicketException;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.TicketReference;

public abstract class UnitOfWorkContract extends PortContract {

    private static final Refusal WHY = new Refusal.Conflict("no");
    private static final TicketReference FIRST = new TicketReference("AAA-AAA");
    private static final TicketReference SECOND = new TicketReference("BBB-BBB");

    private void open(TicketReference reference) {
        tickets.commit(opening(titled("Door"), reference));
    }

    private boolean isThere(TicketReference reference) {
        return queries.find(reference).isPresent();
    }

    @Test
    void work_that_ends_well_is_kept() {
        var outcome = work.run(Actor.SYSTEM, () -> {
            open(FIRST);
            return Outcome.ok("answer");
        });

        assertThat(outcome).isEqualTo(Outcome.ok("answer"));
        assertThat(isThere(FIRST)).isTrue();
    }

    @Test
    void refused_work_leaves_neither_change_nor_events() {
        var outcome = work.run(Actor.SYSTEM, () -> {
            open(FIRST);
            return Outcome.refused(WHY);
        });

        assertThat(outcome).isEqualTo(Outcome.refused(WHY));
        assertThat(isThere(FIRST)).isFalse();
        assertThat(queries.events(FIRST)).isEmpty();
    }

    @Test
    void failed_work_leaves_neither_change_nor_events_and_tells_why() {
        var failure = new IllegalArgumentException("bug");

        assertThatThrownBy(() -> work.run(Actor.SYSTEM, () -> {
                    open(FIRST);
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(isThere(FIRST)).isFalse();
        assertThat(queries.events(FIRST)).isEmpty();
    }

    @Test
    void work_sees_what_it_has_stored_and_nobody_else_does_before_it_ends() {
        var seen = done(() -> {
            open(FIRST);
            return new boolean[] {isThere(FIRST), Together.elsewhere(() -> isThere(FIRST))};
        });

        assertThat(seen).containsExactly(true, false);
        assertThat(isThere(FIRST)).isTrue();
    }

    @Test
    void work_inside_of_work_joins_it() {
        var outcome = work.run(Actor.SYSTEM, () -> {
            open(FIRST);
            return work.run(Actor.SYSTEM, () -> {
                open(SECOND);
                return Outcome.ok(isThere(FIRST));
            });
        });

        assertThat(outcome).isEqualTo(Outcome.ok(true));
        assertThat(isThere(FIRST)).isTrue();
        assertThat(isThere(SECOND)).isTrue();
    }

    @Test
    void work_inside_of_work_ends_with_it() {
        work.run(Actor.SYSTEM, () -> {
            work.run(Actor.SYSTEM, () -> {
                open(FIRST);
                return Outcome.ok(true);
            });
            return Outcome.refused(WHY);
        });

        assertThat(isThere(FIRST)).isFalse();
    }

    @Test
    void work_that_was_refused_inside_can_not_be_kept_outside() {
        Supplier<Outcome<Boolean>> inner = () -> {
            open(SECOND);
            return Outcome.refused(WHY);
        };

        assertThatThrownBy(() -> work.run(Actor.SYSTEM, () -> {
                    open(FIRST);
                    work.run(Actor.SYSTEM, inner);
                    return Outcome.ok(true);
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(isThere(FIRST)).isFalse();
        assertThat(isThere(SECOND)).isFalse();
    }

    @Test
    void a_refusal_inside_may_be_passed_on() {
        var outcome = work.run(Actor.SYSTEM, () -> work.run(Actor.SYSTEM, () -> Outcome.refused(WHY)));

        assertThat(outcome).isEqualTo(Outcome.refused(WHY));
    }

    @Test
    void work_that_lost_a_race_is_done_again_from_the_start() {
        var attempts = new AtomicInteger();

        var outcome = work.run(Actor.SYSTEM, () -> {
            open(FIRST);
            if (attempts.incrementAndGet() < 3) {
                throw new StaleTicketException(FIRST);
            }
            return Outcome.ok("at last");
        });

        assertThat(outcome).isEqualTo(Outcome.ok("at last"));
        assertThat(attempts).hasValue(3);
        assertThat(queries.events(FIRST)).hasSize(1);
    }

    @Test
    void work_that_keeps_losing_gives_up_and_leaves_nothing() {
        var attempts = new AtomicInteger();

        assertThatThrownBy(() -> work.run(Actor.SYSTEM, () -> {
                    open(FIRST);
                    attempts.incrementAndGet();
                    throw new StaleTicketException(FIRST);
                }))
                .isInstanceOf(StaleTicketException.class);
        assertThat(attempts).hasValueBetween(2, 10);
        assertThat(isThere(FIRST)).isFalse();
    }

    @Test
    void work_inside_that_lost_a_race_is_done_again_with_all_around_it() {
        var attempts = new AtomicInteger();

        stored(() -> {
            open(FIRST);
            work.run(Actor.SYSTEM, () -> {
                if (attempts.incrementAndGet() < 2) {
                    throw new StaleTicketException(FIRST);
                }
                return Outcome.ok(true);
            });
        });

        assertThat(attempts).hasValue(2);
        assertThat(queries.events(FIRST)).hasSize(1);
    }

    @Test
    void an_event_by_somebody_else_than_the_actor_is_refused() {
        var opening = opening(titled("Door"), FIRST);

        assertThatThrownBy(() -> work.run(Actor.GUEST, () -> Outcome.ok(tickets.commit(opening))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(isThere(FIRST)).isFalse();
    }

    @Test
    void work_inside_may_have_its_own_actor() {
        var opening = opening(titled("Door"), FIRST);

        work.run(Actor.GUEST, () -> work.run(Actor.SYSTEM, () -> Outcome.ok(tickets.commit(opening))));

        assertThat(isThere(FIRST)).isTrue();
    }
}
