package org.sexton.domain.ticket;

import java.util.List;
import java.util.Optional;

/**
 * A change that the ticket itself decided: the state it leads to and the event that records it. Only the aggregate can
 * make one, so nothing changes without its event.
 */
public sealed interface Change permits RecordedChange {

    /** The state that the change was decided on; empty for a new ticket. */
    Optional<TicketSnapshot> before();

    TicketSnapshot after();

    TicketEvent event();

    /** The comment that the change adds, if it adds one. */
    Optional<Comment> comment();

    /** The comment that the change rewrites, as it reads now, if it rewrites one. */
    Optional<Comment> edited();

    /** The comments that the change takes words about a person out of, as they read now. */
    List<Comment> erased();

    /** What becomes of photos of the ticket. */
    List<PhotoChange> photos();

    /** What the change says of the ticket and another one, if it does. */
    Optional<Relation> relation();
}
