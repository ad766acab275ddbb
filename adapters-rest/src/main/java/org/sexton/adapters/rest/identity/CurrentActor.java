package org.sexton.adapters.rest.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.ResolveSession.Resolved;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;
import org.sexton.domain.person.SessionId;

/** The only place where the framework's security identity becomes an actor. */
@RequestScoped
public class CurrentActor {

    private final SecurityIdentity identity;

    CurrentActor(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Actor get() {
        if (identity.isAnonymous()) {
            return Actor.GUEST;
        }
        var id = new PersonId(UUID.fromString(identity.getPrincipal().getName()));
        if (identity.hasRole("admin")) {
            return new Actor.User(id, Role.ADMIN);
        }
        return new Actor.User(id, identity.hasRole("staff") ? Role.STAFF : Role.MEMBER);
    }

    /** The session that the request was made in; a guest has none. */
    public Optional<SessionId> session() {
        return Optional.ofNullable(identity.<@Nullable Resolved>getAttribute(SessionMechanism.SESSION))
                .map(resolved -> resolved.session().id());
    }
}
