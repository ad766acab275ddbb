package org.sexton.domain.notification;

import java.util.UUID;

/** Identifies one address that follows one ticket. */
public record FollowerId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
