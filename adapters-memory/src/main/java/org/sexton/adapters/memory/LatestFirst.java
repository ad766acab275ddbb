package org.sexton.adapters.memory;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.PublicPosition;
import org.sexton.application.query.Total;

/** A page of what is listed with the latest report first. */
record LatestFirst<T>(List<T> items, @Nullable PublicPosition next, Total total) {

    static <T> LatestFirst<T> page(
            Stream<T> all, Function<T, PublicPosition> position, int limit, @Nullable PublicPosition after) {
        var sorted = all.sorted(Comparator.comparing(position, PublicPosition.LATEST_FIRST))
                .toList();
        var rest = sorted.stream()
                .filter(item -> after == null || PublicPosition.LATEST_FIRST.compare(position.apply(item), after) > 0)
                .toList();
        var items = rest.stream().limit(limit).toList();
        var next = rest.size() > limit ? position.apply(items.getLast()) : null;
        return new LatestFirst<>(items, next, Total.of(sorted.size()));
    }
}
