package org.sexton.application.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.privacy.ReporterTicket;

/**
 * What a person sees of the tickets that they reported, the latest first.
 *
 * @param next where the next page starts; null if this is the last
 */
public record ReporterPage(
        List<ReporterTicket> items, @Nullable PublicPosition next, Total total) {

    public ReporterPage {
        items = List.copyOf(items);
    }
}
