package org.sexton.application.port.in;

import org.sexton.domain.person.Actor;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.shared.Outcome;

/** A person signs every browser out, this one too. */
public interface SignOutEverywhere {

    /** Refuses who is not a person. */
    Outcome<PersonId> handle(Actor actor);
}
