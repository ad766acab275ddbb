package org.sexton.application.service;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.sexton.application.port.out.DeskPages;
import org.sexton.application.port.out.DigestItems;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.MailWishesStore;
import org.sexton.application.port.out.MailWishesStore.StopLink;
import org.sexton.application.port.out.Outbox;
import org.sexton.application.port.out.People;
import org.sexton.domain.notification.Colleague;
import org.sexton.domain.notification.Delivery;
import org.sexton.domain.notification.DeliveryKey;
import org.sexton.domain.notification.DeskNews;
import org.sexton.domain.notification.DigestItem;
import org.sexton.domain.notification.Message;
import org.sexton.domain.notification.Recipient;
import org.sexton.domain.notification.Reminder;
import org.sexton.domain.notification.Topic;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Token;
import org.sexton.domain.ticket.Change;
import org.sexton.domain.ticket.TicketSnapshot;

/** Queues the mails to those who work the desk, inside the unit of work that causes them, or keeps them for the daily one. */
public final class DeskMails {

    private final Outbox outbox;
    private final People people;
    private final MailWishesStore wishes;
    private final DigestItems digests;
    private final DeskPages pages;
    private final IdSource ids;
    private final InstantSource clock;

    public DeskMails(
            Outbox outbox,
            People people,
            MailWishesStore wishes,
            DigestItems digests,
            DeskPages pages,
            IdSource ids,
            InstantSource clock) {
        this.outbox = outbox;
        this.people = people;
        this.wishes = wishes;
        this.digests = digests;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Tells everyone at the desk whom the change concerns.
     *
     * @return whom mails tell of it now: nobody needs to be told twice
     */
    Set<EmailAddress> announce(Change change) {
        if (!DeskNews.isIn(change)) {
            return Set.of();
        }
        var news = DeskNews.of(change, new Colleagues(people, wishes).all());
        var ticket = change.after();
        keep(news.stream()
                .filter(one -> one.to().wishes().daily())
                .map(one -> item(ticket, one.to(), one.topic()))
                .toList());
        var cause = DeliveryKey.ofEvent(ticket.id(), ticket.version());
        var by = name(change);
        var mails = news.stream()
                .filter(one -> !one.to().wishes().daily())
                .map(one -> mail(cause, ticket, one.to(), one.topic(), one.about(change, by, page(ticket))))
                .toList();
        queue(mails);
        return mails.stream().map(mail -> mail.to().address()).collect(toUnmodifiableSet());
    }

    /**
     * Tells whom it concerns that the ticket's day is over.
     *
     * @param today at the place of the organisation
     */
    void remind(TicketSnapshot ticket, LocalDate today) {
        var reminders = Reminder.of(ticket, today, new Colleagues(people, wishes).all());
        keep(reminders.stream()
                .filter(one -> one.to().wishes().daily())
                .map(one -> item(ticket, one.to(), Topic.OVERDUE))
                .toList());
        queue(reminders.stream()
                .filter(one -> !one.to().wishes().daily())
                .map(one ->
                        mail(Reminder.cause(ticket), ticket, one.to(), Topic.OVERDUE, one.about(ticket, page(ticket))))
                .toList());
    }

    private void keep(List<DigestItem> items) {
        if (!items.isEmpty()) {
            digests.add(items);
        }
    }

    private void queue(List<Delivery> mails) {
        if (!mails.isEmpty()) {
            outbox.enqueue(mails);
        }
    }

    private String name(Change change) {
        var by = change.event().by().person();
        return by == null ? "" : people.names(List.of(by)).getOrDefault(by, "");
    }

    private URI page(TicketSnapshot ticket) {
        return pages.ofTicket(ticket.reference());
    }

    private DigestItem item(TicketSnapshot ticket, Colleague to, Topic topic) {
        return new DigestItem(to.person().id(), ticket.reference(), topic, clock.instant());
    }

    private Delivery mail(String cause, TicketSnapshot ticket, Colleague to, Topic topic, Message message) {
        var now = clock.instant();
        var stop = new Token(ids.nextSecret());
        wishes.addLink(new StopLink(to.person().id(), topic), stop.hash(), now);
        return Delivery.of(cause, Recipient.of(to.person()), to.wishes().language(), message, now)
                .inThread(TicketMails.thread(ticket.id()))
                .endedBy(pages.ofStoppingKind(stop));
    }
}
