package org.sexton.domain.administration;

import java.util.SortedMap;
import java.util.SortedSet;
import org.sexton.domain.ticket.TicketId;

/** Package-private on purpose: see {@link PersonErasure}. */
record RecordedPersonErasure(SortedMap<TicketId, SortedSet<Long>> blanked, AdminEvent event) implements PersonErasure {}
