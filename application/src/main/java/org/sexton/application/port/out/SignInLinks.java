package org.sexton.application.port.out;

import java.time.Instant;
import java.util.Optional;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.SignInLink;

/** The one-time links that nobody has followed yet. All of it is used inside a {@link UnitOfWork}. */
public interface SignInLinks {

    /** @param token the hash of the link's token */
    void add(SignInLink link, Digest token);

    /** Takes the link away, so that nobody else can; whether it is still good is for the {@link SignInLink} to say. */
    Optional<SignInLink> take(Digest token);

    /** How many links to this address could still be followed. */
    int outstanding(EmailAddress email, Instant now);

    /** Takes away every {@link SignInLink.Setup}. */
    void withdrawSetup();

    /** Forgets the links that expired before then, and says how many. */
    int forgetExpired(Instant then);
}
