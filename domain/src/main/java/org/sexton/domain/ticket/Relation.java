package org.sexton.domain.ticket;

/**
 * Whether a ticket has to do with another one. It is the same from either side: a change of the one comes with a change of
 * the other.
 */
public record Relation(TicketLink to, boolean holds) {}
