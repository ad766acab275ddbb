package org.sexton.adapters.persistence.tx;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.sexton.adapters.persistence.signal.Bells;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.TicketEvent;

@ApplicationScoped
public class JtaUnitOfWork implements UnitOfWork {

    private static final int ATTEMPTS = 5;

    private final TransactionManager transactions;
    private final Runnable ring;
    private final ScopedValue<Unit> current = ScopedValue.newInstance();

    /** Whose work it is, and the transaction that it belongs to. */
    private record Unit(Actor actor, Fate fate) {}

    /** One for each transaction. */
    private static final class Fate {
        private boolean refused;
        private final Set<Runnable> afterwards = new LinkedHashSet<>();
    }

    public JtaUnitOfWork(TransactionManager transactions, Bells bells) {
        this.transactions = transactions;
        ring = bells.tickets()::ring;
    }

    @Override
    public <T> Outcome<T> run(Actor actor, Supplier<Outcome<T>> work) {
        return current.isBound() ? join(new Unit(actor, current.get().fate()), work) : begin(actor, work);
    }

    private <T> Outcome<T> begin(Actor actor, Supplier<Outcome<T>> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return inTransaction(new Unit(actor, new Fate()), work);
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS || !LostRace.isCauseOf(failure)) {
                    throw failure;
                }
            }
        }
    }

    private <T> Outcome<T> join(Unit unit, Supplier<Outcome<T>> work) {
        var outcome = within(unit, work);
        unit.fate().refused |= outcome instanceof Outcome.Refused;
        return outcome;
    }

    private <T> Outcome<T> within(Unit unit, Supplier<Outcome<T>> work) {
        return ScopedValue.where(current, unit).call(work::get);
    }

    private <T> Outcome<T> inTransaction(Unit unit, Supplier<Outcome<T>> work) {
        beginTransaction();
        Outcome<T> outcome;
        try {
            outcome = within(unit, work);
            if (outcome instanceof Outcome.Ok && unit.fate().refused) {
                throw new IllegalStateException("work inside of this work was refused: none of it can be kept");
            }
        } catch (RuntimeException | Error failure) {
            rollBack(failure);
            throw failure;
        }
        if (outcome instanceof Outcome.Ok) {
            commit();
            unit.fate().afterwards.forEach(Runnable::run);
        } else {
            rollBack();
        }
        return outcome;
    }

    private void beginTransaction() {
        try {
            transactions.begin();
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException("no transaction can begin here", e);
        }
    }

    private void commit() {
        try {
            transactions.commit();
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException | SystemException e) {
            throw new CommitFailure(e);
        }
    }

    private void rollBack() {
        try {
            transactions.rollback();
        } catch (SystemException e) {
            throw new IllegalStateException("the transaction does not end", e);
        }
    }

    private void rollBack(Throwable failure) {
        try {
            rollBack();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /**
     * Does this, once, when the unit of work has been kept, and not if it is not: something quick that can't fail, as what was
     * kept stays kept.
     *
     * @throws IllegalStateException outside of a unit of work
     */
    public void afterwards(Runnable what) {
        require();
        current.get().fate().afterwards.add(what);
    }

    /** @throws IllegalStateException outside of a unit of work */
    public void require() {
        if (!current.isBound()) {
            throw new IllegalStateException("nothing is stored outside of a unit of work");
        }
    }

    /** @throws IllegalStateException if somebody else than the unit's actor caused the event, or outside of a unit of work */
    public void admit(TicketEvent.By author) {
        require();
        var unit = current.get();
        var by = TicketEvent.By.of(unit.actor());
        if (!author.equals(by)) {
            throw new IllegalStateException(author + " acts in the name of " + by);
        }
        unit.fate().afterwards.add(ring);
    }
}
