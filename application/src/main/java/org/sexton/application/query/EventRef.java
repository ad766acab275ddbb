package org.sexton.application.query;

import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;

/** Points to an event of a ticket. */
public record EventRef(TicketId ticket, TicketReference reference, long sequence) {}
