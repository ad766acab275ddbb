package org.sexton.application.port.out;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sexton.domain.administration.PeopleChange;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;

/** The people who sign in, and how they are recognised. */
public interface People {

    Optional<Person> find(PersonId id);

    /** Those of these people whom there are. */
    List<Person> all(Collection<PersonId> ids);

    /** The person whose verified address this is. */
    Optional<Person> findByEmail(EmailAddress email);

    /** The person whom this issuer knows as this subject (OpenID Connect: the two together never change hands). */
    Optional<Person> findByIdentity(String issuer, String subject);

    /** Whether any active admin exists: without one, the installation waits for its first. */
    boolean hasAdmin();

    /** All of them, so that the last one is known. */
    Set<PersonId> activeAdmins();

    /**
     * Stores what an admin made of a person and its entry in the log, or nothing. Inside a {@link UnitOfWork}, which is done
     * again where another change was faster.
     */
    void commit(PeopleChange change);

    /** Adds a person, or replaces what was known of them. Inside a {@link UnitOfWork}. */
    void save(Person person);

    /** Lets the person be recognised by this identity. Inside a {@link UnitOfWork}. */
    void link(PersonId id, String issuer, String subject);

    /** Names of these people, as far as they exist. */
    Map<PersonId, String> names(Collection<PersonId> ids);

    /**
     * Active people who work the desk, whose name or address contains the text, whatever case and
     * accents; by name.
     */
    List<Person> assignable(String text, int limit);
}
