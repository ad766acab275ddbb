package org.sexton.application.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the entries that were looked for, the latest first.
 *
 * @param next where the next page starts; null if this is the last
 */
public record AuditPage(List<AuditEntry> items, @Nullable AuditPosition next, Total total) {

    public AuditPage {
        items = List.copyOf(items);
    }
}
