package org.sexton.domain.ticket;

import java.util.UUID;

/** Identifies a comment for ever. */
public record CommentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
