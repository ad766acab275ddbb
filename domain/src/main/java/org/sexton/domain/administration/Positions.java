package org.sexton.domain.administration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.shared.Violation;

/** What is in an order of its own. */
final class Positions {

    private Positions() {}

    static List<Violation> violations(@Nullable Integer position) {
        return position == null || position >= 1
                ? List.of()
                : List.of(new Violation("position", "out_of_range", "counts from 1"));
    }

    /** With this one put in at the position, counted from 1; at the end where there are not so many. */
    static <T> List<T> with(List<T> others, T one, int position) {
        var all = new ArrayList<>(others);
        all.add(Math.min(position, all.size() + 1) - 1, one);
        return all;
    }
}
