package org.sexton.domain.administration;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.shared.Key;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;

/** What may take the place of something that goes. */
final class Replacing {

    private Replacing() {}

    /** Why it can't go: what takes its place must be another that is known, and without one no ticket may use it. */
    static Optional<Refusal> obstacle(Key key, @Nullable Key by, boolean inUse, Predicate<Key> isKnown) {
        if (by == null) {
            return inUse
                    ? Optional.of(new Refusal.Conflict("Tickets use it: replaceWith names what they get instead."))
                    : Optional.empty();
        }
        if (by.equals(key)) {
            return Optional.of(
                    new Refusal.Invalid(new Violation("replaceWith", "same", "must name another than what goes")));
        }
        return isKnown.test(by)
                ? Optional.empty()
                : Optional.of(new Refusal.Invalid(Violation.unknown("replaceWith", by.value())));
    }

    static boolean readAlike(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }
}
