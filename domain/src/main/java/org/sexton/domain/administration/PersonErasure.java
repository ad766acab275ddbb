package org.sexton.domain.administration;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import org.sexton.domain.ticket.TicketId;

/**
 * That a person was forgotten, and the entry that records it. Only {@link Forgetting} can make one, so nothing of the
 * audit log is blanked without an entry that names it.
 */
public sealed interface PersonErasure permits RecordedPersonErasure {

    /** The events of tickets whose payload goes, by their sequences. */
    SortedMap<TicketId, SortedSet<Long>> blanked();

    AdminEvent event();

    /** The events that an entry of the log says were blanked; empty for an entry about anything else. */
    static Map<TicketId, SortedSet<Long>> blankedBy(AdminEvent entry) {
        return Forgetting.read(entry);
    }
}
