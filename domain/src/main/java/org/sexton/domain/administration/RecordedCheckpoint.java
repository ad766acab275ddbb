package org.sexton.domain.administration;

import java.util.List;

/** Package-private on purpose: no heads without the entry that seals them. */
record RecordedCheckpoint(List<TicketHead> heads, AdminEvent event) implements Checkpoint {}
