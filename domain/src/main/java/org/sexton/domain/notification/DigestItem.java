package org.sexton.domain.notification;

import java.time.Instant;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.ticket.TicketReference;

/**
 * What somebody is told with the day's other news, instead of at once. It holds nothing of the ticket: what may be told of
 * that is decided when the mail is written.
 */
public record DigestItem(PersonId person, TicketReference ticket, Topic topic, Instant at) {}
