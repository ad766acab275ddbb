package org.sexton.adapters.memory.twins;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What chance decides. */
final class Pick {

    private Pick() {}

    static <T> T one(SplittableRandom random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    static <T> @Nullable T maybe(SplittableRandom random, Supplier<T> some) {
        return random.nextBoolean() ? some.get() : null;
    }
}
