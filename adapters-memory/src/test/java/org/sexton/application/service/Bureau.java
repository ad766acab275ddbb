package org.sexton.application.service;

import static java.util.stream.Collectors.toMap;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.AddWorkPhoto;
import org.sexton.application.port.in.ChangeMailWishes;
import org.sexton.application.port.in.ChangeTicket;
import org.sexton.application.port.in.CommentOnTicket;
import org.sexton.application.port.in.CreateTicket;
import org.sexton.application.port.in.DoWork;
import org.sexton.application.port.in.PublishAuditHead;
import org.sexton.application.port.in.RemindOfDueDates;
import org.sexton.application.port.in.SendDigests;
import org.sexton.application.port.in.ShareWork;
import org.sexton.application.port.in.StopDeskMails;
import org.sexton.application.port.in.ViewMailWishes;
import org.sexton.application.port.in.ViewWorkPhoto;
import org.sexton.application.port.out.DeskPages;
import org.sexton.application.port.out.PortalPages;
import org.sexton.application.port.out.TicketStore;
import org.sexton.domain.notification.Delivery;
import org.sexton.domain.notification.Topic;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Key;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.CommentId;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketReference;

/** The {@link Desk} as it is once what happens there is announced. */
final class Bureau {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final class Pages implements PortalPages, DeskPages {
        private static URI page(String path) {
            return URI.create("https://desk.example/" + path);
        }

        @Override
        public URI ofDesk() {
            return page("desk");
        }

        @Override
        public URI ofTicket(TicketReference ticket) {
            return page("tickets/" + ticket);
        }

        @Override
        public URI ofAudit() {
            return page("admin/audit");
        }

        @Override
        public URI ofStoppingKind(Token token) {
            return page("follow/desk/" + token.value());
        }

        @Override
        public URI ofReport(TicketReference ticket) {
            return page("reports/" + ticket);
        }

        @Override
        public URI ofTracking(Token secret) {
            return page("track/" + secret.value());
        }

        @Override
        public URI ofWork(Token secret) {
            return page("work/" + secret.value());
        }

        @Override
        public URI ofReportingAt(Key place) {
            return URI.create("https://desk.example/report?place=" + place);
        }

        @Override
        public URI ofConfirming(Token token) {
            return page("follow/confirm/" + token.value());
        }

        @Override
        public URI ofStoppingReport(Token token) {
            return page("follow/stop/" + token.value());
        }
    }

    final Desk desk = new Desk();
    private final Pages pages = new Pages();
    private final TicketMails outside = new TicketMails(
            desk.world.deliveries,
            desk.world.followers,
            desk.world.trackingLinks,
            desk.world.mailWishes,
            desk.world.organisation,
            pages,
            desk.world.ids,
            () -> desk.now);
    private final DeskMails mails = new DeskMails(
            desk.world.deliveries,
            desk.world.people,
            desk.world.mailWishes,
            desk.world.digestItems,
            pages,
            desk.world.ids,
            () -> desk.now);
    final TicketStore tickets = new AnnouncedTickets(desk.world.tickets, mails, outside);
    final Subscriptions subscriptions =
            new Subscriptions(desk.world.followers, outside, desk.world.ids, () -> desk.now);
    final ViewMailWishes view = new ViewMailWishesService(desk.world.mailWishes);
    final ChangeMailWishes wish = new ChangeMailWishesService(desk.world.work, desk.world.mailWishes);
    final StopDeskMails stop = new StopDeskMailsService(desk.world.work, desk.world.mailWishes);
    private final CreateTicket create = new CreateTicketService(
            desk.world.work, tickets, desk.world.catalogue, desk.world.people, desk.world.ids, () -> desk.now);
    private final ChangeTicket change = new ChangeTicketService(
            desk.world.work, tickets, desk.world.catalogue, desk.world.people, desk.world.ids, () -> desk.now);
    private final CommentOnTicket comment =
            new CommentOnTicketService(desk.world.work, tickets, desk.world.people, desk.world.ids, () -> desk.now);

    final ShareWork share =
            new ShareWorkService(desk.world.work, tickets, desk.world.workLinks, pages, desk.world.ids, () -> desk.now);
    private final WorkDoor door = new WorkDoor(
            desk.world.work, tickets, desk.world.queries, desk.world.workLinks, desk.world.photos, () -> desk.now);
    final DoWork work = new DoWorkService(door, tickets, desk.world.catalogue, desk.world.ids, () -> desk.now);
    final AddWorkPhoto photograph = new AddWorkPhotoService(
            door,
            tickets,
            desk.world.photos,
            new PhotoAlbum(desk.world.photos, () -> desk.now),
            desk.world.ids,
            () -> desk.now);
    final ViewWorkPhoto pictures = new ViewWorkPhotoService(door, desk.world.photos);

    SendDigests digests() {
        return new SendDigestsService(
                desk.world.work,
                desk.world.digestItems,
                desk.world.people,
                desk.world.mailWishes,
                desk.world.queries,
                desk.world.deliveries,
                pages,
                desk.world.ids,
                () -> desk.now,
                ZONE);
    }

    PublishAuditHead auditHead() {
        return new PublishAuditHeadService(
                desk.world.work,
                desk.world.checkpoints,
                new AdminPen(desk.world.adminLog, desk.world.ids, () -> desk.now),
                desk.world.people,
                desk.world.mailWishes,
                desk.world.deliveries,
                pages,
                () -> desk.now,
                ZONE);
    }

    RemindOfDueDates reminders() {
        return new RemindOfDueDatesService(
                desk.world.work, desk.world.dueReminders, desk.world.queries, mails, () -> desk.now, ZONE);
    }

    TicketReference opened(Person by, String title) {
        return Desk.ok(create.handle(by.actor(), Desk.titled(title))).reference();
    }

    void change(Actor by, TicketReference ticket, ChangeTicket.Edit... edits) {
        Desk.ok(change.handle(by, new ChangeTicket.Command(ticket, null, List.of(edits))));
    }

    void write(Actor by, TicketReference ticket, String body, String visibility) {
        Desk.ok(comment.handle(by, new CommentOnTicket.Command(ticket, null, body, visibility, List.of())));
    }

    void answer(TicketReference ticket, String body) {
        done(
                () -> tickets.commit(Desk.ok(found(ticket)
                        .answer(
                                new CommentId(desk.world.ids.nextId()),
                                body,
                                Actor.GUEST,
                                desk.now,
                                desk.world.ids.nextSalt()))),
                Actor.GUEST);
    }

    private Ticket found(TicketReference ticket) {
        return tickets.find(ticket).orElseThrow();
    }

    void done(Runnable what, Actor actor) {
        Desk.ok(desk.world.work.run(actor, () -> {
            what.run();
            return Outcome.ok(true);
        }));
    }

    /** @param topics that they want; of the others they want none */
    void wishes(Person person, String digest, @Nullable String language, Topic... topics) {
        var wanted = Set.of(topics);
        var all = Arrays.stream(Topic.values()).collect(toMap(topic -> topic, wanted::contains));
        Desk.ok(wish.handle(person.actor(), new ChangeMailWishes.Command(true, all, digest, language, List.of())));
    }

    /** What waits in the outbox for them, in the order of its queueing. */
    List<Delivery> mailsTo(Person person) {
        return desk.world.deliveries.pending().stream()
                .filter(mail -> person.id().equals(mail.to().person()))
                .toList();
    }

    /** What kinds of mails wait for them. */
    List<String> kindsTo(Person person) {
        return mailsTo(person).stream().map(mail -> mail.message().kind()).toList();
    }

    void at(String instant) {
        desk.now = Instant.parse(instant);
    }
}
