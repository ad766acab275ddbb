package org.sexton.domain.administration;

import org.sexton.domain.audit.Digest;
import org.sexton.domain.ticket.TicketId;

/**
 * What the log of a ticket ends with.
 *
 * @param sequence the number of its last event
 * @param hash of that event, which covers all before it
 */
public record TicketHead(TicketId ticket, long sequence, Digest hash) {}
