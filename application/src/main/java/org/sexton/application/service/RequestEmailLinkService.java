package org.sexton.application.service;

import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.RequestEmailLink;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.SignInLinks;
import org.sexton.application.port.out.SignInMails;
import org.sexton.application.port.out.SignInPages;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.SignInLink;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;

/** Never asks who is known: an account is looked for, or made, when the link is followed. */
public final class RequestEmailLinkService implements RequestEmailLink {

    /** More than a person in a hurry asks for; too few to flood a mailbox with. */
    private static final int OUTSTANDING = 3;

    private final UnitOfWork work;
    private final SignInLinks links;
    private final SignInMails mails;
    private final SignInPages pages;
    private final IdSource ids;
    private final InstantSource clock;

    public RequestEmailLinkService(
            UnitOfWork work,
            SignInLinks links,
            SignInMails mails,
            SignInPages pages,
            IdSource ids,
            InstantSource clock) {
        this.work = work;
        this.links = links;
        this.mails = mails;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome<EmailAddress> handle(@Nullable String email, @Nullable String returnTo) {
        if (email == null || email.isBlank()) {
            return Outcome.refused(new Refusal.Invalid(Violation.required("email")));
        }
        var address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            return Outcome.refused(new Refusal.Invalid(
                    new Violation("email", "not_an_address", "must be an address such as ann@example.org")));
        }
        return issue(address.get(), returnTo).map(token -> {
            token.ifPresent(it -> mails.send(address.get(), pages.ofMailedLink(it), SignInLink.Mailed.VALIDITY));
            return address.get();
        });
    }

    /** Empty where enough links are on their way already. */
    private Outcome<Optional<Token>> issue(EmailAddress email, @Nullable String returnTo) {
        return work.run(Actor.GUEST, () -> {
            var now = clock.instant();
            if (links.outstanding(email, now) >= OUTSTANDING) {
                return Outcome.ok(Optional.empty());
            }
            var token = new Token(ids.nextSecret());
            links.add(SignInLink.Mailed.to(email, returnTo, now), token.hash());
            return Outcome.ok(Optional.of(token));
        });
    }
}
