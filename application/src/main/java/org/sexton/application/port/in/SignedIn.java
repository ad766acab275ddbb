package org.sexton.application.port.in;

import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.Session;
import org.sexton.domain.person.Token;

/**
 * Somebody is signed in.
 *
 * @param token for the browser, and for nobody else
 * @param returnTo the local path where they wanted to go; null where nobody said
 */
public record SignedIn(
        Token token,
        Session session,
        Person person,
        @Nullable String returnTo) {}
