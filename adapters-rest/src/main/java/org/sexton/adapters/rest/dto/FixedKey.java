package org.sexton.adapters.rest.dto;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.shared.Violation;

/** A key that a change may name, but not change: links, exports and printed codes say it. */
final class FixedKey {

    private FixedKey() {}

    /** What could not be read, with a word on a key that is another than that of what is changed. */
    static List<Violation> unread(@Nullable String named, String key, List<Violation> unread) {
        if (named == null || named.equals(key)) {
            return unread;
        }
        var all = new ArrayList<>(unread);
        all.add(new Violation("key", "fixed", "never changes"));
        return all;
    }
}
