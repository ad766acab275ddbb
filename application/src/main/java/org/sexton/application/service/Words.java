package org.sexton.application.service;

import java.util.Locale;
import java.util.Optional;

/** The words that callers choose from: the names of an enum in lower case. */
final class Words {

    private Words() {}

    /** Empty where none is written like this; {@code NEW} is not {@code new}. */
    static <E extends Enum<E>> Optional<E> parse(Class<E> type, String written) {
        for (var word : type.getEnumConstants()) {
            if (word.name().toLowerCase(Locale.ROOT).equals(written)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }
}
