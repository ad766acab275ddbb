package org.sexton.application.port.in;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.PersonView;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Violation;

/** An admin decides who is what, and who may come in. Whoever is none is refused. */
public interface EditPeople {

    /**
     * Somebody is awaited; unchecked input.
     *
     * @param name null to call them by their mailbox until they say otherwise
     * @param unread what of the input could not be read at all; refused together with everything else that is wrong
     */
    record Invite(
            @Nullable String email,
            @Nullable String role,
            @Nullable String name,
            List<Violation> unread) {}

    /** The invitation is mailed once more. */
    record InviteAgain(PersonId person) {}

    /** What is left out stays as it is. */
    record Change(
            PersonId person,
            @Nullable Given<String> role,
            @Nullable Given<Boolean> active,
            List<Violation> unread) {}

    /** Refuses an address that somebody is known by ({@code Conflict}), and bad input with every violation at once. */
    Outcome<PersonView> handle(Actor actor, Invite command);

    /** Refuses ({@code Conflict}) for whoever has signed in already, or was shut out. */
    Outcome<PersonView> handle(Actor actor, InviteAgain command);

    /**
     * Refuses ({@code Conflict}) to take away the last active admin. Whoever is shut out is signed out everywhere by the very
     * same unit of work.
     */
    Outcome<PersonView> handle(Actor actor, Change command);
}
