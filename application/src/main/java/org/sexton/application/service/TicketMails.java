package org.sexton.application.service;

import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sexton.application.port.out.Followers;
import org.sexton.application.port.out.Followers.Purpose;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.MailWishesStore;
import org.sexton.application.port.out.OrganisationStore;
import org.sexton.application.port.out.Outbox;
import org.sexton.application.port.out.PortalPages;
import org.sexton.application.port.out.TrackingLinks;
import org.sexton.domain.notification.Companion;
import org.sexton.domain.notification.Delivery;
import org.sexton.domain.notification.DeliveryKey;
import org.sexton.domain.notification.Follower;
import org.sexton.domain.notification.MailWishes;
import org.sexton.domain.notification.Message;
import org.sexton.domain.notification.News;
import org.sexton.domain.notification.Recipient;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Token;
import org.sexton.domain.ticket.Change;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketSnapshot;

/**
 * Queues the mails about tickets, inside the unit of work that causes them. Each mail brings links of its own, because of
 * those before only the hashes are known.
 */
public final class TicketMails {

    private final Outbox outbox;
    private final Followers followers;
    private final TrackingLinks links;
    private final MailWishesStore wishes;
    private final OrganisationStore organisation;
    private final PortalPages pages;
    private final IdSource ids;
    private final InstantSource clock;

    public TicketMails(
            Outbox outbox,
            Followers followers,
            TrackingLinks links,
            MailWishesStore wishes,
            OrganisationStore organisation,
            PortalPages pages,
            IdSource ids,
            InstantSource clock) {
        this.outbox = outbox;
        this.followers = followers;
        this.links = links;
        this.wishes = wishes;
        this.organisation = organisation;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
    }

    /** Asks the owner of the mailbox. */
    void askToConfirm(Follower follower) {
        var now = clock.instant();
        var token = new Token(ids.nextSecret());
        followers.addLink(follower.id(), Purpose.CONFIRM, token.hash());
        followers.noteAsked(follower.email(), now);
        outbox.enqueue(Delivery.of(
                "follower/%s/confirm/%s".formatted(follower.id(), ids.nextId()),
                Recipient.of(follower.email()),
                follower.language(),
                new Message.ConfirmAddress(follower.ticket(), pages.ofConfirming(token)),
                now));
    }

    /** Thanks whoever reported the ticket, with their private link. */
    void thank(Follower reporter, TicketId ticket) {
        var message = new Message.ReportReceived(reporter.ticket(), trackingPage(ticket));
        outbox.enqueue(delivery("follower/%s/received".formatted(reporter.id()), reporter, ticket, message));
    }

    /**
     * Tells everyone outside the desk whom the change concerns, each mailbox once.
     *
     * @param told whom another mail tells of it
     */
    void announce(Change change, Set<EmailAddress> told) {
        if (!News.isIn(change)) {
            return;
        }
        var publicity = organisation.publicity();
        var own = followers.confirmed(change.after().reference());
        var companions = followers.companions(change.after().reference());
        var wanted = wishes(Stream.concat(own.stream(), companions.stream().map(Companion::follower)));
        var mails = new LinkedHashMap<EmailAddress, Delivery>();
        own.stream()
                .filter(follower -> wanted.test(follower) && !told.contains(follower.email()))
                .forEach(follower -> News.of(publicity, change, follower)
                        .ifPresent(news -> mails.put(follower.email(), delivery(change, follower, news))));
        companions.stream()
                .filter(companion -> wanted.test(companion.follower()))
                .filter(companion -> !told.contains(companion.follower().email()))
                .filter(companion -> !mails.containsKey(companion.follower().email()))
                .forEach(companion -> News.of(publicity, change, companion)
                        .ifPresent(news -> mails.put(companion.follower().email(), delivery(change, companion, news))));
        if (!mails.isEmpty()) {
            outbox.enqueue(List.copyOf(mails.values()));
        }
    }

    /** Whoever follows, but for reporters with an account who said that they don't want to hear of their reports. */
    private Predicate<Follower> wishes(Stream<Follower> all) {
        var reporters = all.flatMap(follower -> account(follower).stream()).toList();
        var wanted = reporters.isEmpty() ? Map.<PersonId, MailWishes>of() : wishes.of(reporters);
        return follower ->
                account(follower).map(wanted::get).map(MailWishes::ownReports).orElse(true);
    }

    private static Optional<PersonId> account(Follower follower) {
        return follower.part() == Follower.Part.REPORTER ? Optional.ofNullable(follower.person()) : Optional.empty();
    }

    /** Whoever reported a duplicate keeps to the page of their own report, which shows what it was merged into. */
    private Delivery delivery(Change change, Companion companion, News news) {
        var ticket = change.after();
        var to = companion.follower();
        var link = switch (to.part()) {
            case REPORTER -> trackingPage(companion.duplicate());
            case FOLLOWER -> pages.ofReport(ticket.reference());
        };
        return companion.sensitive()
                ? delivery(cause(ticket), to, companion.duplicate(), news.about(to.ticket(), link))
                : delivery(cause(ticket), to, ticket.id(), news.about(ticket.reference(), link));
    }

    private static String cause(TicketSnapshot ticket) {
        return DeliveryKey.ofEvent(ticket.id(), ticket.version());
    }

    private Delivery delivery(Change change, Follower to, News news) {
        var ticket = change.after();
        var link = switch (to.part()) {
            case REPORTER -> trackingPage(ticket.id());
            case FOLLOWER -> pages.ofReport(ticket.reference());
        };
        return delivery(cause(ticket), to, ticket.id(), news.about(ticket.reference(), link));
    }

    private Delivery delivery(String cause, Follower to, TicketId ticket, Message message) {
        var stop = new Token(ids.nextSecret());
        followers.addLink(to.id(), Purpose.STOP, stop.hash());
        return Delivery.of(cause, Recipient.of(to.email()), to.language(), message, clock.instant())
                .inThread(thread(ticket))
                .endedBy(pages.ofStoppingReport(stop));
    }

    /** Mails about a ticket stand together, whoever gets them. */
    static String thread(TicketId ticket) {
        return "ticket/" + ticket;
    }

    private URI trackingPage(TicketId ticket) {
        var secret = new Token(ids.nextTrackingSecret());
        links.add(ticket, secret.hash(), clock.instant());
        return pages.ofTracking(secret);
    }
}
