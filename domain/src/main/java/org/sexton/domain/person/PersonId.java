package org.sexton.domain.person;

import java.util.UUID;

/** Identifies a person for as long as the installation lives, also after their data was erased. */
public record PersonId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
