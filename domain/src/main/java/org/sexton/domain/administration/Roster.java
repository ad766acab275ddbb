package org.sexton.domain.administration;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.administration.AdminEvent.Kind;
import org.sexton.domain.administration.AdminEvent.Subject;
import org.sexton.domain.administration.AdminEvent.Type;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

/** Who is what to the organisation, as admins decide it. Once there is an active admin, there always is one. */
public final class Roster {

    private final Set<PersonId> activeAdmins;

    public Roster(Set<PersonId> activeAdmins) {
        this.activeAdmins = Set.copyOf(activeAdmins);
    }

    /** @param person who is not known yet */
    public PeopleChange invite(Person person, Pen pen) {
        return new RecordedPeopleChange(
                person, AdminEvent.record(pen, subject(person), Type.CREATED, Details.of(null, person)));
    }

    /**
     * Refuses ({@code Conflict}) to take the last active admin away.
     *
     * @param role null leaves it as it is, and {@code active} likewise
     * @return empty where they are so already
     */
    public Outcome<Optional<PeopleChange>> change(
            Person before, @Nullable Role role, @Nullable Boolean active, Pen pen) {
        var after = before.withRole(role == null ? before.role() : role)
                .withActive(active == null ? before.active() : active);
        if (after.equals(before)) {
            return Outcome.ok(Optional.empty());
        }
        var isAdmin = after.active() && after.role() == Role.ADMIN;
        if (!isAdmin && activeAdmins.equals(Set.of(before.id()))) {
            return Outcome.refused(new Refusal.Conflict("This is the last active admin: there is always one."));
        }
        return Outcome.ok(Optional.of(new RecordedPeopleChange(
                after, AdminEvent.record(pen, subject(after), Type.CHANGED, Details.of(before, after)))));
    }

    private static Subject subject(Person person) {
        return new Subject(Kind.USER, person.id().toString());
    }
}
