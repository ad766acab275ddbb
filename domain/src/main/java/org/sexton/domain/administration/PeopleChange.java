package org.sexton.domain.administration;

import org.sexton.domain.person.Person;

/**
 * What an admin made of a person, and the entry that records it. Only {@link Roster} can make one, so nobody's role changes
 * at an admin's hand without its entry.
 */
public sealed interface PeopleChange permits RecordedPeopleChange {

    /** The person from now on. */
    Person person();

    AdminEvent event();
}
