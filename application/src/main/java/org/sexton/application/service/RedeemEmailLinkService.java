package org.sexton.application.service;

import java.time.InstantSource;
import org.sexton.application.port.in.Browser;
import org.sexton.application.port.in.RedeemEmailLink;
import org.sexton.application.port.in.SignedIn;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.SignInLinks;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.SignInLink;
import org.sexton.domain.person.SignInMethod;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

public final class RedeemEmailLinkService implements RedeemEmailLink {

    private final UnitOfWork work;
    private final SignInLinks links;
    private final People people;
    private final Register register;
    private final SessionOpener sessions;
    private final InstantSource clock;

    public RedeemEmailLinkService(
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
    public Outcome<SignedIn> handle(Token token, Browser browser) {
        return work.run(
                Actor.GUEST,
                () -> links.take(token.hash())
                        .filter(link -> link.isLive(clock.instant()))
                        .filter(SignInLink.Mailed.class::isInstance)
                        .map(SignInLink.Mailed.class::cast)
                        .map(link -> sessions.open(
                                register.enter(owner(link.email())), SignInMethod.EMAIL_LINK, browser, link.returnTo()))
                        .orElseGet(() -> Outcome.refused(new Refusal.NotFound("sign-in link"))));
    }

    private Person owner(EmailAddress email) {
        return people.findByEmail(email).orElseGet(() -> register.newcomer(email, true, email.mailbox()));
    }
}
