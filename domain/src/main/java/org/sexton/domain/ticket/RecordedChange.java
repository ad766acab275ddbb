package org.sexton.domain.ticket;

import java.util.List;
import java.util.Optional;

/** Package-private on purpose: see {@link Change}. */
record RecordedChange(
        Optional<TicketSnapshot> before,
        TicketSnapshot after,
        TicketEvent event,
        Optional<Comment> comment,
        Optional<Comment> edited,
        List<Comment> erased,
        List<PhotoChange> photos,
        Optional<Relation> relation)
        implements Change {

    RecordedChange {
        erased = List.copyOf(erased);
        photos = List.copyOf(photos);
        if (event.sequence() != after.version() || !event.ticket().equals(after.id())) {
            throw new IllegalArgumentException("the event records another change");
        }
        if (comment.isPresent() != (event.type() == TicketEvent.Type.COMMENTED)) {
            throw new IllegalArgumentException("a comment has an event that says so");
        }
        if (edited.isPresent() != (event.type() == TicketEvent.Type.COMMENT_EDITED)) {
            throw new IllegalArgumentException("an edited comment has an event that says so");
        }
    }
}
