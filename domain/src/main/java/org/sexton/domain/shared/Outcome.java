package org.sexton.domain.shared;

import java.util.function.Function;

/**
 * What a decision or a use case answers: its result, or the reason why it was refused. Refusals that a caller must expect
 * are values; bugs, outages and lost races are exceptions.
 *
 * @param <T> the result where it was not refused
 */
public sealed interface Outcome<T> {

    /** Carries on with the result; a refusal passes through untouched. */
    default <R> Outcome<R> map(Function<? super T, ? extends R> next) {
        return switch (this) {
            case Ok<T>(var value) -> new Ok<>(next.apply(value));
            case Refused<T>(var why) -> new Refused<>(why);
        };
    }

    /** Carries on with a decision that may itself refuse. */
    default <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Ok<T>(var value) -> next.apply(value);
            case Refused<T>(var why) -> new Refused<>(why);
        };
    }

    static <T> Outcome<T> ok(T value) {
        return new Ok<>(value);
    }

    static <T> Outcome<T> refused(Refusal why) {
        return new Refused<>(why);
    }

    record Ok<T>(T value) implements Outcome<T> {}

    record Refused<T>(Refusal why) implements Outcome<T> {}
}
