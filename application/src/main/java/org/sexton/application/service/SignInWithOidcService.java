package org.sexton.application.service;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.Browser;
import org.sexton.application.port.in.SignInWithOidc;
import org.sexton.application.port.in.SignedIn;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.SignInMethod;
import org.sexton.domain.shared.Outcome;

public final class SignInWithOidcService implements SignInWithOidc {

    private static final String NAMELESS = "Member";

    private final UnitOfWork work;
    private final People people;
    private final Register register;
    private final SessionOpener sessions;

    public SignInWithOidcService(UnitOfWork work, People people, Register register, SessionOpener sessions) {
        this.work = work;
        this.people = people;
        this.register = register;
        this.sessions = sessions;
    }

    @Override
    public Outcome<SignedIn> handle(Claims claims, Browser browser) {
        return work.run(Actor.GUEST, () -> {
            var person = register.enter(recognised(claims));
            people.link(person.id(), claims.issuer(), claims.subject());
            return sessions.open(person, SignInMethod.OIDC, browser, null);
        });
    }

    private Person recognised(Claims claims) {
        var email = Optional.ofNullable(claims.email()).flatMap(EmailAddress::parse);
        return people.findByIdentity(claims.issuer(), claims.subject())
                .or(() -> email.filter(_ -> claims.emailVerified()).flatMap(people::findByEmail))
                .map(known -> refreshed(known, email.orElse(null), claims))
                .orElseGet(() -> register.newcomer(
                        email.orElse(null),
                        email.isPresent() && claims.emailVerified(),
                        name(claims).or(() -> email.map(EmailAddress::mailbox)).orElse(NAMELESS)));
    }

    /** What the issuer says now replaces what was known, but for an address that it does not vouch for, or another owns. */
    private Person refreshed(Person known, @Nullable EmailAddress email, Claims claims) {
        var name = name(claims).orElse(known.name());
        return email != null && mayReplaceAddress(known, email, claims.emailVerified())
                ? known.withProfile(email, claims.emailVerified(), name)
                : known.withProfile(known.email(), known.emailVerified(), name);
    }

    private boolean mayReplaceAddress(Person known, EmailAddress email, boolean verified) {
        return verified
                ? people.findByEmail(email)
                        .filter(owner -> !owner.id().equals(known.id()))
                        .isEmpty()
                : !known.emailVerified();
    }

    private static Optional<String> name(Claims claims) {
        return Person.NAME.violations("name", claims.name()).isEmpty()
                ? Optional.of(Person.NAME.clean(claims.name()))
                : Optional.empty();
    }
}
