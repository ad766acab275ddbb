package org.sexton.domain.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.shared.TextRule;

/**
 * Someone who can sign in, or was invited to.
 *
 * @param email where mail reaches them; null once erased
 * @param emailVerified whether an issuer, a mailed link or an admin vouched for the address. Only such an address
 *     identifies its person; an unverified one is a claim
 * @param name what others see of them
 * @param active false once an admin has shut them out; they keep their history
 */
public record Person(
        PersonId id,
        @Nullable EmailAddress email,
        boolean emailVerified,
        String name,
        Role role,
        boolean active,
        Instant createdAt) {

    /** What a name may be. */
    public static final TextRule NAME = new TextRule(200, false, false);

    /** What those are called who were erased. */
    public static final String FORMER = "Former user";

    public Person withRole(Role role) {
        return new Person(id, email, emailVerified, name, role, active, createdAt);
    }

    public Person withActive(boolean active) {
        return new Person(id, email, emailVerified, name, role, active, createdAt);
    }

    public Person withProfile(@Nullable EmailAddress email, boolean emailVerified, String name) {
        return new Person(id, email, emailVerified, name, role, active, createdAt);
    }

    /** Who is left once all that tells of them was erased: what they did stays theirs, and nobody knows who they were. */
    public Person erased() {
        return new Person(id, null, false, FORMER, Role.MEMBER, false, createdAt);
    }

    public boolean isErased() {
        return equals(erased());
    }

    /** How this person acts from now on. */
    public Actor actor() {
        return new Actor.User(id, role);
    }

    /** Whether tickets can be assigned to them. */
    public boolean isAssignable() {
        return active && role.isStaff();
    }
}
