package org.sexton.application.port.in;

import java.util.List;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Session;
import org.sexton.domain.shared.Outcome;

/** A person sees where they are signed in. */
public interface ListSessions {

    /** Their own live sessions, last seen first. Refuses who is not a person. */
    Outcome<List<Session>> handle(Actor actor);
}
