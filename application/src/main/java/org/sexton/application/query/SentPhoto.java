package org.sexton.application.query;

import org.sexton.domain.ticket.TicketReference;

/** A photo that somebody gave a ticket, by its number there. */
public record SentPhoto(TicketReference ticket, int number) {}
