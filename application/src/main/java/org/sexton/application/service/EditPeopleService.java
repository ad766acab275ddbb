package org.sexton.application.service;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.EditPeople;
import org.sexton.application.port.in.Given;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.PeopleQueries;
import org.sexton.application.port.out.Sessions;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.query.PersonView;
import org.sexton.domain.administration.PeopleChange;
import org.sexton.domain.administration.Roster;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;

/**
 * Each unit of work takes up the pen before it reads who is what: of two that decide at once, one then loses the race for the
 * entry and decides again on what the other left.
 */
public final class EditPeopleService implements EditPeople {

    private final UnitOfWork work;
    private final People people;
    private final PeopleQueries views;
    private final Sessions sessions;
    private final Register register;
    private final Invitations invitations;
    private final AdminPen pens;

    public EditPeopleService(
            UnitOfWork work,
            People people,
            PeopleQueries views,
            Sessions sessions,
            Register register,
            Invitations invitations,
            AdminPen pens) {
        this.work = work;
        this.people = people;
        this.views = views;
        this.sessions = sessions;
        this.register = register;
        this.invitations = invitations;
        this.pens = pens;
    }

    @Override
    public Outcome<PersonView> handle(Actor actor, Invite command) {
        if (!actor.isAdmin()) {
            return notAllowed();
        }
        var violations = new Violations(command.unread());
        var email = email(command.email(), violations);
        var role = role(command.role(), violations);
        var name = name(command.name(), violations);
        return email == null || role == null
                ? violations.refusal()
                : violations
                        .refuseOr(Outcome.ok(email))
                        .flatMap(_ -> work.run(actor, () -> invite(actor, email, role, name)));
    }

    private Outcome<PersonView> invite(Actor actor, EmailAddress email, Role role, @Nullable String name) {
        var pen = pens.of(actor);
        var admins = people.activeAdmins();
        if (people.findByEmail(email).isPresent()) {
            return Outcome.refused(new Refusal.Conflict("Somebody is known by this address already."));
        }
        // the admin vouches for the address: whoever proves to own it is this person
        var person = register.newcomer(email, true, name == null ? email.mailbox() : name)
                .withRole(role);
        return allowed(actor, admins, new Roster(admins).invite(person, pen)).map(change -> {
            people.commit(change);
            invitations.mail(change.person());
            return view(person.id());
        });
    }

    @Override
    public Outcome<PersonView> handle(Actor actor, InviteAgain command) {
        if (!actor.isAdmin()) {
            return notAllowed();
        }
        return work.run(
                actor, () -> views.find(command.person()).map(this::inviteAgain).orElseGet(EditPeopleService::unknown));
    }

    private Outcome<PersonView> inviteAgain(PersonView known) {
        var person = known.person();
        if (known.lastSignInAt() != null || !person.active() || !person.emailVerified()) {
            return Outcome.refused(
                    new Refusal.Conflict("Only somebody who is awaited, and has not signed in yet, is invited again."));
        }
        invitations.mail(person);
        return Outcome.ok(known);
    }

    @Override
    public Outcome<PersonView> handle(Actor actor, Change command) {
        if (!actor.isAdmin()) {
            return notAllowed();
        }
        var violations = new Violations(command.unread());
        var role = command.role() == null ? null : role(command.role().value(), violations);
        if (command.active() != null && command.active().value() == null) {
            violations.add(Violation.required("active"));
        }
        return violations
                .refuseOr(Outcome.ok(command.person()))
                .flatMap(id -> work.run(actor, () -> change(actor, id, role, Given.value(command.active()))));
    }

    private Outcome<PersonView> change(Actor actor, PersonId id, @Nullable Role role, @Nullable Boolean active) {
        var pen = pens.of(actor);
        var admins = people.activeAdmins();
        return people.find(id)
                .map(person -> new Roster(admins)
                        .change(person, role, active, pen)
                        .flatMap(change -> change.map(
                                        one -> allowed(actor, admins, one).map(this::commit))
                                .orElseGet(() -> Outcome.ok(view(id)))))
                .orElseGet(EditPeopleService::unknown);
    }

    private PersonView commit(PeopleChange change) {
        people.commit(change);
        if (!change.person().active()) {
            sessions.endAll(change.person().id());
        }
        return view(change.person().id());
    }

    /** Whoever was an admin when they asked may be none by now. */
    private Outcome<PeopleChange> allowed(Actor actor, Set<PersonId> admins, PeopleChange change) {
        return actor.person().filter(id -> !admins.contains(id)).isPresent() ? notAllowed() : Outcome.ok(change);
    }

    private PersonView view(PersonId id) {
        return views.find(id).orElseThrow();
    }

    private static @Nullable EmailAddress email(@Nullable String written, Violations violations) {
        var email = Optional.ofNullable(written).flatMap(EmailAddress::parse).orElse(null);
        if (email == null) {
            violations.add(new Violation("email", "not_an_address", "must be an address such as ann@example.org"));
        }
        return email;
    }

    private static @Nullable Role role(@Nullable String written, Violations violations) {
        if (written == null) {
            violations.add(Violation.required("role"));
            return null;
        }
        var role = Words.parse(Role.class, written).orElse(null);
        if (role == null) {
            violations.add(Violation.unknown("role", written));
        }
        return role;
    }

    private static @Nullable String name(@Nullable String written, Violations violations) {
        if (written == null || written.isBlank()) {
            return null;
        }
        List<Violation> found = Person.NAME.violations("name", written);
        found.forEach(violations::add);
        return Person.NAME.clean(written);
    }

    private static <T> Outcome<T> notAllowed() {
        return Outcome.refused(new Refusal.NotAllowed("change people"));
    }

    private static <T> Outcome<T> unknown() {
        return Outcome.refused(new Refusal.NotFound("person"));
    }
}
