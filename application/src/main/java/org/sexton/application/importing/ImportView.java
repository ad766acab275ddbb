package org.sexton.application.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.ticket.TicketReference;

/**
 * An import as admins see it.
 *
 * @param by the name of whoever uploaded it or began what was last begun; null where there is none any more
 * @param kept the first of the tickets that were not withdrawn when it was undone, because people had been at them
 */
public record ImportView(ImportRun run, @Nullable String by, List<TicketReference> kept) {

    public ImportView {
        kept = List.copyOf(kept);
    }
}
