package org.sexton.application.service;

import java.time.InstantSource;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.Outbox;
import org.sexton.application.port.out.SignInPages;
import org.sexton.domain.notification.Delivery;
import org.sexton.domain.notification.MailWishes;
import org.sexton.domain.notification.Message;
import org.sexton.domain.notification.Recipient;
import org.sexton.domain.person.Person;

/** Queues the mails to those who are awaited, inside the unit of work that causes them. */
public final class Invitations {

    private final Outbox outbox;
    private final SignInPages pages;
    private final IdSource ids;
    private final InstantSource clock;

    public Invitations(Outbox outbox, SignInPages pages, IdSource ids, InstantSource clock) {
        this.outbox = outbox;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
    }

    /** Nobody knows yet what they read: it is in the language that mails are in until somebody says otherwise. */
    void mail(Person person) {
        outbox.enqueue(Delivery.of(
                "user/%s/invitation/%s".formatted(person.id(), ids.nextId()),
                Recipient.of(person),
                MailWishes.DEFAULT.language(),
                new Message.Invitation(pages.ofSignIn()),
                clock.instant()));
    }
}
