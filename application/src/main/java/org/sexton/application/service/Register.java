package org.sexton.application.service;

import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.People;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;

/** Takes people in as they sign in for the first time, and knows whom the configuration calls an admin. */
public final class Register {

    private final People people;
    private final IdSource ids;
    private final InstantSource clock;
    private final @Nullable EmailAddress admin;

    /** @param admin whoever proves to own this address is an admin; null to name nobody */
    public Register(People people, IdSource ids, InstantSource clock, @Nullable EmailAddress admin) {
        this.people = people;
        this.ids = ids;
        this.clock = clock;
        this.admin = admin;
    }

    /** A member, not stored yet. */
    Person newcomer(@Nullable EmailAddress email, boolean emailVerified, String name) {
        return new Person(new PersonId(ids.nextId()), email, emailVerified, name, Role.MEMBER, true, clock.instant());
    }

    /** Stores the person, as an admin if the configuration says so. Inside a unit of work. */
    Person enter(Person person) {
        var entered = isConfiguredAdmin(person) ? person.withRole(Role.ADMIN) : person;
        people.save(entered);
        return entered;
    }

    private boolean isConfiguredAdmin(Person person) {
        return admin != null && person.emailVerified() && Objects.equals(person.email(), admin);
    }
}
