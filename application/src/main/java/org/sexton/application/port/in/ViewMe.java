package org.sexton.application.port.in;

import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Person;
import org.sexton.domain.shared.Outcome;

/** A person sees who they are to this installation. */
public interface ViewMe {

    /** Refuses who is not a person. */
    Outcome<Person> handle(Actor actor);
}
