package org.sexton.domain.person;

import org.jspecify.annotations.Nullable;

/**
 * Whose data it is about: somebody with an account, somebody of whom nothing is known but an address, or both in one.
 *
 * @param address proven to be theirs: what belongs to it is theirs, too
 */
public record DataSubject(
        @Nullable PersonId person, @Nullable EmailAddress address) {

    public DataSubject {
        if (person == null && address == null) {
            throw new IllegalArgumentException("nobody");
        }
    }

    public static DataSubject of(Person person) {
        return new DataSubject(person.id(), person.emailVerified() ? person.email() : null);
    }
}
