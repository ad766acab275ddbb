package org.sexton.application.port.in;

import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.shared.Outcome;

/** Somebody asks for a mail with a one-time link to sign in by. */
public interface RequestEmailLink {

    /**
     * Answers alike, and after the same work, whether or not the address is known. A few links may wait for an address at a
     * time; beyond that nothing is sent, and nothing said. Refuses only what can't be an address or a
     * language.
     *
     * @param contact their address, and the language that they read
     * @param returnTo the local path where they want to go
     */
    Outcome<EmailAddress> handle(ContactInput contact, @Nullable String returnTo);
}
