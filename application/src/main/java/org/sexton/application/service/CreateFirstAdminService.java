package org.sexton.application.service;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.Browser;
import org.sexton.application.port.in.CreateFirstAdmin;
import org.sexton.application.port.in.SignedIn;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.SignInLinks;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.Role;
import org.sexton.domain.person.SignInLink;
import org.sexton.domain.person.SignInMethod;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;

public final class CreateFirstAdminService implements CreateFirstAdmin {

    private final UnitOfWork work;
    private final SignInLinks links;
    private final People people;
    private final Register register;
    private final SessionOpener sessions;
    private final InstantSource clock;

    public CreateFirstAdminService(
            UnitOfWork work,
            SignInLinks links,
            People people,
            Register register,
            SessionOpener sessions,
            InstantSource clock) {
        this.work = work;
        this.links = links;
        this.people = people;
        this.register = register;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Outcome<SignedIn> handle(Command command, Browser browser) {
        return work.run(Actor.GUEST, () -> {
            if (!isGood(command)) {
                return Outcome.refused(new Refusal.NotFound("setup link"));
            }
            links.withdrawSetup();
            var email = Optional.ofNullable(command.email()).flatMap(EmailAddress::parse);
            var violations = violations(command.name(), email);
            return violations.isEmpty()
                    ? sessions.open(
                            admin(email.orElseThrow(), Person.NAME.clean(command.name())),
                            SignInMethod.SETUP,
                            browser,
                            null)
                    : Outcome.refused(new Refusal.Invalid(violations));
        });
    }

    /** Of two who follow links at once, the second waits at {@code take} or {@code withdrawSetup}, and then finds nothing. */
    private boolean isGood(Command command) {
        return links.take(command.token().hash())
                        .filter(SignInLink.Setup.class::isInstance)
                        .filter(link -> link.isLive(clock.instant()))
                        .isPresent()
                && !people.hasAdmin();
    }

    private static List<Violation> violations(@Nullable String name, Optional<EmailAddress> email) {
        var violations = new ArrayList<>(Person.NAME.violations("name", name));
        if (email.isEmpty()) {
            violations.add(new Violation("email", "not_an_address", "must be an address such as ann@example.org"));
        }
        return violations;
    }

    /** Whoever reads the console vouches for the address. */
    private Person admin(EmailAddress email, String name) {
        var person = people.findByEmail(email).orElseGet(() -> register.newcomer(email, true, name));
        return register.enter(
                person.withProfile(email, true, name).withRole(Role.ADMIN).withActive(true));
    }
}
