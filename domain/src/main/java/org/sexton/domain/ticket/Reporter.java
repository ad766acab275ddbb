package org.sexton.domain.ticket;

import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;

/** Who told us. Private: neither the public nor another reporter ever learns it. */
public sealed interface Reporter {

    /** A signed-in member of the public. Name and address are those of today, not of the day of the report. */
    record Member(PersonId id, String name, @Nullable EmailAddress email) implements Reporter {}

    /** Somebody who works the desk, for themselves or after a telephone call. */
    record Staff(PersonId id, String name, @Nullable EmailAddress email) implements Reporter {}

    /** Somebody without an account; what they told of themselves, if anything. */
    record Guest(@Nullable String name, @Nullable EmailAddress email) implements Reporter {}

    /** Somebody who told nothing of themselves. */
    Guest UNKNOWN = new Guest(null, null);

    static Reporter of(Person person) {
        return person.role().isStaff()
                ? new Staff(person.id(), person.name(), person.email())
                : new Member(person.id(), person.name(), person.email());
    }
}
