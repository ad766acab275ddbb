package org.sexton.application.port.out;

import java.util.function.Supplier;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;

/** All or nothing: the one place where a transaction begins and ends. */
public interface UnitOfWork {

    /**
     * Does the work as one. An answer of {@code Refused}, or an exception, leaves nothing of it behind. Work begun inside
     * of other work joins it, and ends with it. Work that lost a race in the store (a deadlock, a
     * {@link StaleTicketException}) is done again a few times, so it must have no effect but through ports.
     *
     * @param actor on whose behalf; events that another actor caused are refused with an {@link IllegalStateException}
     */
    <T> Outcome<T> run(Actor actor, Supplier<Outcome<T>> work);
}
