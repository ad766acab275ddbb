package org.sexton.application.query;

import java.util.Map;
import org.sexton.domain.shared.Key;

/** How many tickets are in each status, of each category, and at each place itself. */
public record Usage(Map<Key, Long> statuses, Map<Key, Long> categories, Map<Key, Long> places) {

    public Usage {
        statuses = Map.copyOf(statuses);
        categories = Map.copyOf(categories);
        places = Map.copyOf(places);
    }
}
