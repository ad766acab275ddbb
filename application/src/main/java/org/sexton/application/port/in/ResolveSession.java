package org.sexton.application.port.in;

import java.util.Optional;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.Session;
import org.sexton.domain.person.Token;

/** Tells, on each request, who it is: roles and shutting out hold from the next request on. */
public interface ResolveSession {

    record Resolved(Session session, Person person) {}

    /** Empty where the session has ended or expired, or the person was shut out. Notes the use, once a minute at most. */
    Optional<Resolved> handle(Token token);
}
