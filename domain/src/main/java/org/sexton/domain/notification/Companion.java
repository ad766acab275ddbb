package org.sexton.domain.notification;

import org.sexton.domain.ticket.TicketId;

/**
 * Somebody who follows a duplicate, and so hears of the ticket that it was merged into, for as long as it is.
 *
 * @param follower of the duplicate, or its reporter
 * @param duplicate which they follow
 * @param sensitive whether the duplicate is kept from the public
 */
public record Companion(Follower follower, TicketId duplicate, boolean sensitive) {}
