package org.sexton.domain.person;

import java.util.UUID;

/** Names a session to its owner. It grants nothing; the {@link Token} does. */
public record SessionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
