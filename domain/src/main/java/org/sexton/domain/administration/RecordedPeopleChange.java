package org.sexton.domain.administration;

import org.sexton.domain.person.Person;

/** Package-private on purpose: see {@link PeopleChange}. */
record RecordedPeopleChange(Person person, AdminEvent event) implements PeopleChange {}
