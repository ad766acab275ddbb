package org.sexton.application.service;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.Given;
import org.sexton.domain.shared.Key;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Violation;

/** Reads what admins send about the catalogue, and collects what can't be read. */
final class CatalogueInputs {

    private final Violations violations;

    CatalogueInputs(List<Violation> unread) {
        violations = new Violations(unread);
    }

    <T> Outcome<T> refuseOr(Outcome<T> decision) {
        return violations.refuseOr(decision);
    }

    /** What may not be empty: null given is wrong, nothing given is no wish. */
    <T> @Nullable T kept(String field, @Nullable Given<T> given) {
        if (given != null && given.value() == null) {
            violations.add(Violation.required(field));
        }
        return Given.value(given);
    }

    <E extends Enum<E>> @Nullable E word(Class<E> type, String field, @Nullable Given<String> given) {
        var written = kept(field, given);
        if (written == null) {
            return null;
        }
        var word = Words.parse(type, written);
        if (word.isEmpty()) {
            violations.add(Violation.unknown(field, written));
        }
        return word.orElse(null);
    }

    /** The key that was asked for, or one made of the label that is not taken. */
    Key key(@Nullable String asked, String label, Predicate<Key> isTaken) {
        if (asked == null) {
            return fresh(label, isTaken);
        }
        if (Key.isValid(asked)) {
            return new Key(asked);
        }
        violations.add(
                new Violation("key", "malformed", "must be 1 to 60 of a to z, 0 to 9 and _, and begin with no _"));
        return fresh(label, isTaken);
    }

    private static Key fresh(String label, Predicate<Key> isTaken) {
        var key = Keys.of(label);
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? key : Keys.of(label + " " + number))
                .filter(isTaken.negate())
                .findFirst()
                .orElseThrow();
    }

    /** A key that the caller must know of; null where nothing was asked. */
    @Nullable Key known(String field, @Nullable String written) {
        if (written == null) {
            return null;
        }
        if (!Key.isValid(written)) {
            violations.add(Violation.unknown(field, written));
            return null;
        }
        return new Key(written);
    }

    /** What no key is names nothing. */
    static Optional<Key> key(String written) {
        return Key.isValid(written) ? Optional.of(new Key(written)) : Optional.empty();
    }
}
