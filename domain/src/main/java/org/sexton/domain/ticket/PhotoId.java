package org.sexton.domain.ticket;

import java.util.UUID;

/** Identifies a photo for ever. */
public record PhotoId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
