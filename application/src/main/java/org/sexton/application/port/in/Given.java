package org.sexton.application.port.in;

import org.jspecify.annotations.Nullable;

/**
 * What a caller gave for a field, null included: what is left out is no {@code Given} at all.
 *
 * @param <T> of what is given
 */
public record Given<T>(@Nullable T value) {

    /** What was given, if anything was. */
    public static <T> @Nullable T value(@Nullable Given<T> given) {
        return given == null ? null : given.value();
    }
}
