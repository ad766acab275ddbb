package org.sexton.domain.notification;

import org.jspecify.annotations.Nullable;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;

/**
 * Whom a mail goes to.
 *
 * @param person null for somebody who is known by an address alone
 */
public record Recipient(EmailAddress address, @Nullable PersonId person) {

    private static final int DIGITS = 32;

    public static Recipient of(EmailAddress address) {
        return new Recipient(address, null);
    }

    /** @throws IllegalArgumentException if the person has no address (any more) */
    public static Recipient of(Person person) {
        if (person.email() == null) {
            throw new IllegalArgumentException("no mail reaches " + person.id());
        }
        return new Recipient(person.email(), person.id());
    }

    /** Tells recipients apart in a key: a person stays the same whatever address they have; an address is only hashed. */
    String mark() {
        return person == null
                ? "address:" + Digest.ofText(address.value()).hex().substring(0, DIGITS)
                : "person:" + person;
    }
}
