package org.sexton.application.importing;

import java.util.UUID;

/** Names an import that the admin page made. */
public record ImportRunId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
