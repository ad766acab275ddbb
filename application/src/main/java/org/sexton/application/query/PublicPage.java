package org.sexton.application.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.privacy.PublicTicket;

/**
 * Public tickets, the latest report first.
 *
 * @param next where the next page starts; null if this is the last
 * @param total counts public tickets alone
 */
public record PublicPage(List<PublicTicket> items, @Nullable PublicPosition next, Total total) {

    /** What a page holds at most, where whoever asks wants many at once. */
    public static final int MAX_LIMIT = 1_000;

    public PublicPage {
        items = List.copyOf(items);
    }
}
