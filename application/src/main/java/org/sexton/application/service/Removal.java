package org.sexton.application.service;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.administration.CatalogueChange;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

/** Takes something away that tickets may use, when none does any more. */
final class Removal {

    /** Tickets may come while the last ones are moved; not that often. */
    private static final int ROUNDS = 10;

    private final UnitOfWork work;
    private final Consumer<CatalogueChange> commit;

    /** @param commit stores that it is gone */
    Removal(UnitOfWork work, Consumer<CatalogueChange> commit) {
        this.work = work;
        this.commit = commit;
    }

    /**
     * @param decide whether it may go, by the rules as things stand, where tickets use it or not
     * @param isInUse whether tickets use it now
     * @param replace moves its tickets; does nothing where nothing replaces it
     */
    Outcome<Boolean> of(
            Actor actor,
            Function<Boolean, Outcome<CatalogueChange>> decide,
            BooleanSupplier isInUse,
            Supplier<Outcome<Boolean>> replace) {
        // before a ticket is touched
        var allowed = work.run(actor, () -> decide.apply(isInUse.getAsBoolean()).map(_ -> true));
        if (allowed instanceof Outcome.Refused) {
            return allowed;
        }
        for (int round = 0; round < ROUNDS; round++) {
            var done = replace.get().flatMap(_ -> work.run(actor, () -> removed(decide, isInUse)));
            if (!(done instanceof Outcome.Ok<Boolean>(var isGone)) || isGone) {
                return done;
            }
        }
        return Outcome.refused(new Refusal.Conflict("Tickets keep coming to it: try again."));
    }

    /** False where tickets came in the meantime: those are to be moved as well. */
    private Outcome<Boolean> removed(Function<Boolean, Outcome<CatalogueChange>> decide, BooleanSupplier isInUse) {
        var inUse = isInUse.getAsBoolean();
        return decide.apply(inUse).map(change -> {
            if (!inUse) {
                commit.accept(change);
            }
            return !inUse;
        });
    }
}
