package org.sexton.adapters.rest.stream;

import org.jspecify.annotations.Nullable;
import org.sexton.application.query.FeedPosition;
import org.sexton.application.query.TicketNews.TicketAt;

/**
 * What is told on a stream. A position comes with the last message of what led there: whoever is cut off in between hears
 * the rest again, and misses nothing.
 */
sealed interface Message {

    @Nullable FeedPosition position();

    /** The first word. */
    record Begin(@Nullable FeedPosition position) implements Message {}

    record Ticket(TicketAt ticket, @Nullable FeedPosition position) implements Message {}

    /** What tickets are sorted by changed: labels of any of them may have. */
    record Catalogue(@Nullable FeedPosition position) implements Message {}

    /** More changed than is told one by one: whatever is shown is to be read again. */
    record Reset(FeedPosition position) implements Message {}

    /** Nothing happened, and the connection stands. */
    record Beat(FeedPosition position) implements Message {}
}
