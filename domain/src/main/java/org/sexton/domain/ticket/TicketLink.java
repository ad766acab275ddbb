package org.sexton.domain.ticket;

/** One ticket as another points to it. */
public record TicketLink(TicketId id, TicketReference reference) {}
