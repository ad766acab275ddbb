package org.sexton.application.port.in;

import org.jspecify.annotations.Nullable;
import org.sexton.domain.shared.Outcome;

/** Somebody whom an OpenID Connect issuer vouches for signs in. */
public interface SignInWithOidc {

    /**
     * What the issuer says of them.
     *
     * @param emailVerified whether the issuer vouches for the address; one that it does not vouch for never leads to
     *     somebody who is already known
     */
    record Claims(
            String issuer,
            String subject,
            @Nullable String email,
            boolean emailVerified,
            @Nullable String name) {}

    /**
     * Recognises the person by issuer and subject, else by a verified address, else takes them in as a new member. Refuses
     * whom an admin has shut out with {@code NotAllowed}.
     */
    Outcome<SignedIn> handle(Claims claims, Browser browser);
}
