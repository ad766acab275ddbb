package org.sexton.domain.shared;

import java.util.List;

/** Why something was not done. Nothing has changed when one of these is answered. */
public sealed interface Refusal {

    /** There is no such thing, or none that this actor may know of: the two are never told apart. */
    record NotFound(String what) implements Refusal {}

    /** The actor's role does not allow it; {@code what} completes "You may not ...". */
    record NotAllowed(String what) implements Refusal {}

    /** The input breaks rules; all of them are listed, in the order of the input's fields. */
    record Invalid(List<Violation> violations) implements Refusal {

        public Invalid {
            violations = List.copyOf(violations);
            if (violations.isEmpty()) {
                throw new IllegalArgumentException("an invalid input breaks at least one rule");
            }
        }

        public Invalid(Violation violation) {
            this(List.of(violation));
        }
    }

    /** The change was decided on an older version than {@code current}. */
    record Stale(long current) implements Refusal {}

    /** The state of things does not allow it; {@code why} is a sentence for the person who asked. */
    record Conflict(String why) implements Refusal {}

    /** The ticket is a duplicate and closed to change: what is to be done is done to the ticket {@code into}. */
    record Merged(String into) implements Refusal {}

    /** An idempotency key was used before, for another request. */
    record KeyReused(String key) implements Refusal {}
}
