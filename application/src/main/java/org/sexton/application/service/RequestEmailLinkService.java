package org.sexton.application.service;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.ContactInput;
import org.sexton.application.port.in.RequestEmailLink;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.Outbox;
import org.sexton.application.port.out.SignInLinks;
import org.sexton.application.port.out.SignInPages;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.notification.Delivery;
import org.sexton.domain.notification.Message;
import org.sexton.domain.notification.Recipient;
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
    /** Of the hash of a token: enough to tell all links apart. */
    private static final int DIGITS = 32;

    private final UnitOfWork work;
    private final SignInLinks links;
    private final Outbox outbox;
    private final SignInPages pages;
    private final IdSource ids;
    private final InstantSource clock;

    public RequestEmailLinkService(
            UnitOfWork work, SignInLinks links, Outbox outbox, SignInPages pages, IdSource ids, InstantSource clock) {
        this.work = work;
        this.links = links;
        this.outbox = outbox;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome<EmailAddress> handle(ContactInput input, @Nullable String returnTo) {
        var violations = new Violations(List.of());
        var contact = Contact.read(input, violations::add);
        return violations
                .refuseOr(
                        contact.email() == null
                                ? Outcome.refused(new Refusal.Invalid(Violation.required("email")))
                                : Outcome.ok(contact.email()))
                .flatMap(email -> work.run(Actor.GUEST, () -> {
                    issue(email, contact.language(), returnTo);
                    return Outcome.ok(email);
                }));
    }

    /** Nothing where enough links are on their way already. */
    private void issue(EmailAddress email, Locale language, @Nullable String returnTo) {
        var now = clock.instant();
        if (links.outstanding(email, now) < OUTSTANDING) {
            var token = new Token(ids.nextSecret());
            var link = SignInLink.Mailed.to(email, returnTo, now);
            links.add(link, token.hash());
            outbox.enqueue(mail(link, language, token, now));
        }
    }

    private Delivery mail(SignInLink.Mailed link, Locale language, Token token, Instant now) {
        return Delivery.of(
                "sign_in_link/" + token.hash().hex().substring(0, DIGITS),
                Recipient.of(link.email()),
                language,
                new Message.SignInLink(pages.ofMailedLink(token), link.expiresAt()),
                now);
    }
}
