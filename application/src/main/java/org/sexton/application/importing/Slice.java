package org.sexton.application.importing;

import java.util.List;
import org.sexton.application.query.Total;

/**
 * A page of something, in its order.
 *
 * @param more whether any come after these
 */
public record Slice<T>(List<T> items, boolean more, Total total) {

    public Slice {
        items = List.copyOf(items);
    }

    /** @param found one more than the page holds, if there are more */
    public static <T> Slice<T> of(List<T> found, int limit, long counted) {
        return new Slice<>(found.subList(0, Math.min(limit, found.size())), found.size() > limit, Total.of(counted));
    }
}
