package org.sexton.domain.shared;

/**
 * One broken rule of an input.
 *
 * @param field where: the input's field name as callers know it, dotted inside objects, such as {@code location.key}
 * @param code which rule, stable, for programs and translations, such as {@code too_long}
 * @param message what is wrong and what would be right, in English
 */
public record Violation(String field, String code, String message) {

    public static Violation required(String field) {
        return new Violation(field, "required", "must not be empty");
    }

    public static Violation unknown(String field, String value) {
        return new Violation(field, "unknown", "there is no '%s' to choose here".formatted(value));
    }
}
