package org.sexton.adapters.memory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.out.StaleTicketException;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.TicketEvent;

/** One unit of work at a time; the tables it touched are published together when it ends well. */
public final class InMemoryUnitOfWork implements UnitOfWork {

    private static final int ATTEMPTS = 5;

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Condition ended = turn.newCondition();
    private @Nullable Unit current;
    private long kept;
    private long noticed;

    /** A unit under way; only the thread whose turn it is touches it. */
    private static final class Unit {
        private Actor actor;
        private final Set<Table<?, ?>> tables = new LinkedHashSet<>();
        private final List<Runnable> afterwards = new ArrayList<>();
        private boolean refused;

        Unit(Actor actor) {
            this.actor = actor;
        }
    }

    @Override
    public <T> Outcome<T> run(Actor actor, Supplier<Outcome<T>> work) {
        turn.lock();
        try {
            return current == null ? begin(actor, work) : join(current, actor, work);
        } finally {
            turn.unlock();
        }
    }

    private <T> Outcome<T> begin(Actor actor, Supplier<Outcome<T>> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(new Unit(actor), work);
            } catch (StaleTicketException lost) {
                if (attempt == ATTEMPTS) {
                    throw lost;
                }
            }
        }
    }

    private <T> Outcome<T> attempt(Unit unit, Supplier<Outcome<T>> work) {
        var outcome = kept(unit, work);
        if (outcome instanceof Outcome.Ok) {
            unit.afterwards.forEach(Runnable::run);
        }
        return outcome;
    }

    private <T> Outcome<T> kept(Unit unit, Supplier<Outcome<T>> work) {
        current = unit;
        try {
            var outcome = work.get();
            if (outcome instanceof Outcome.Ok) {
                if (unit.refused) {
                    throw new IllegalStateException("work inside of this work was refused: none of it can be kept");
                }
                unit.tables.forEach(Table::commit);
                kept++;
                ended.signalAll();
            }
            return outcome;
        } finally {
            unit.tables.forEach(Table::rollBack);
            current = null;
        }
    }

    private static <T> Outcome<T> join(Unit unit, Actor actor, Supplier<Outcome<T>> work) {
        var outer = unit.actor;
        unit.actor = actor;
        try {
            var outcome = work.get();
            unit.refused |= outcome instanceof Outcome.Refused;
            return outcome;
        } finally {
            unit.actor = outer;
        }
    }

    /** Waits until work has been kept since it last waited, at the longest so long. */
    void awaitKept(Duration longest) throws InterruptedException {
        turn.lockInterruptibly();
        try {
            var left = longest.toNanos();
            while (kept == noticed && left > 0) {
                left = ended.awaitNanos(left);
            }
            noticed = kept;
        } finally {
            turn.unlock();
        }
    }

    /** Whether this thread's unit of work is under way. */
    boolean isMine() {
        return turn.isHeldByCurrentThread() && current != null;
    }

    void enlist(Table<?, ?> table) {
        mine().tables.add(table);
    }

    /**
     * Does this once the unit of work has been kept, and not if it is not.
     *
     * @throws IllegalStateException outside of a unit of work
     */
    void afterwards(Runnable what) {
        mine().afterwards.add(what);
    }

    /** @throws IllegalStateException outside of a unit of work */
    void requireUnit() {
        mine();
    }

    /** @throws IllegalStateException if somebody else than the unit's actor caused the event */
    void admit(TicketEvent.By author) {
        var by = TicketEvent.By.of(mine().actor);
        if (!author.equals(by)) {
            throw new IllegalStateException(author + " acts in the name of " + by);
        }
    }

    private Unit mine() {
        var unit = isMine() ? current : null;
        if (unit == null) {
            throw new IllegalStateException("nothing is stored outside of a unit of work");
        }
        return unit;
    }
}
