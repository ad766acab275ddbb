package org.sexton.domain.ticket;

import org.sexton.domain.person.PersonId;

/** Who is to see to a ticket. */
public sealed interface Assignee {

    /** What to call them. */
    String name();

    /** Somebody who works the desk. The name is that of today. */
    record Staff(PersonId id, String name) implements Assignee {}

    /** Somebody who has no account: "Bob the plumber". */
    record Named(String name) implements Assignee {}
}
