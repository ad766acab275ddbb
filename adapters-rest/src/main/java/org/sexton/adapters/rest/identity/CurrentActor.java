package org.sexton.adapters.rest.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;

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
}
