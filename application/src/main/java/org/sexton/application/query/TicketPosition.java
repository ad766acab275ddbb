package org.sexton.application.query;

import org.jspecify.annotations.Nullable;
import org.sexton.domain.ticket.TicketId;

/**
 * Where a page ended: the last ticket's value in the sorted field, and its id.
 *
 * @param value the store's own writing of the value, of no meaning elsewhere; null where the ticket had none
 */
public record TicketPosition(@Nullable String value, TicketId id) {}
