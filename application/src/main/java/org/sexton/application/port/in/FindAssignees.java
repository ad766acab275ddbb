package org.sexton.application.port.in;

import java.util.List;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Person;
import org.sexton.domain.shared.Outcome;

/** Staff look for somebody to assign a ticket to. */
public interface FindAssignees {

    /** The first 50 by name; {@code text} may be empty. Refuses whoever is not staff. */
    Outcome<List<Person>> handle(Actor actor, String text);
}
