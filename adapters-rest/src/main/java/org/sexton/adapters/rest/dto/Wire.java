package org.sexton.adapters.rest.dto;

import java.util.Locale;
import java.util.Optional;

/** How enum values are written in JSON and query parameters: lower_snake. */
public final class Wire {

    private Wire() {}

    public static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Empty where no value is written like this; {@code NEW} is not {@code new}. */
    public static <E extends Enum<E>> Optional<E> parse(Class<E> type, String written) {
        for (var value : type.getEnumConstants()) {
            if (name(value).equals(written)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
