package org.sexton.application.service;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sexton.application.port.in.SendDigests;
import org.sexton.application.port.out.DeskPages;
import org.sexton.application.port.out.DigestItems;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.MailWishesStore;
import org.sexton.application.port.out.MailWishesStore.StopLink;
import org.sexton.application.port.out.Outbox;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.notification.Colleague;
import org.sexton.domain.notification.Delivery;
import org.sexton.domain.notification.DigestItem;
import org.sexton.domain.notification.Message.DailyDigest;
import org.sexton.domain.notification.Recipient;
import org.sexton.domain.notification.Topic;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

/**
 * Each person's mail is a unit of work of its own: what it tells of is taken and its mail queued together, or neither. The
 * delivery key of person and day keeps a second one from being queued, whichever replica tries.
 */
public final class SendDigestsService implements SendDigests {

    /** When the mails are written, at the place of the organisation. */
    static final LocalTime MORNING = LocalTime.of(7, 0);

    private final UnitOfWork work;
    private final DigestItems items;
    private final People people;
    private final MailWishesStore wishes;
    private final TicketQueries tickets;
    private final Outbox outbox;
    private final DeskPages pages;
    private final IdSource ids;
    private final InstantSource clock;
    private final ZoneId zone;

    public SendDigestsService(
            UnitOfWork work,
            DigestItems items,
            People people,
            MailWishesStore wishes,
            TicketQueries tickets,
            Outbox outbox,
            DeskPages pages,
            IdSource ids,
            InstantSource clock,
            ZoneId zone) {
        this.work = work;
        this.items = items;
        this.people = people;
        this.wishes = wishes;
        this.tickets = tickets;
        this.outbox = outbox;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public void handle() {
        var day = lastMorning();
        var until = begin(day);
        for (var person : items.waiting(until)) {
            work.run(Actor.SYSTEM, () -> send(person, day, until));
        }
    }

    private LocalDate lastMorning() {
        var now = clock.instant();
        var today = now.atZone(zone).toLocalDate();
        return now.isBefore(begin(today)) ? today.minusDays(1) : today;
    }

    private Instant begin(LocalDate day) {
        return day.atTime(MORNING).atZone(zone).toInstant();
    }

    /** What came while today's mail was written already is left for tomorrow's: the refusal puts it back. */
    private Outcome<PersonId> send(PersonId person, LocalDate day, Instant until) {
        var taken = items.take(person, until);
        var mail = reader(person).flatMap(reader -> mail(reader, taken, day));
        return mail.isEmpty() || outbox.enqueue(mail.get())
                ? Outcome.ok(person)
                : Outcome.refused(new Refusal.Conflict("The mail of this day is on its way already."));
    }

    private Optional<Colleague> reader(PersonId person) {
        return people.find(person)
                .map(found -> new Colleague(found, wishes.of(person)))
                .filter(Colleague::isReached);
    }

    private Optional<Delivery> mail(Colleague to, List<DigestItem> taken, LocalDate day) {
        var lines = taken.stream()
                .filter(item -> to.wants(item.topic()))
                .collect(groupingBy(
                        DigestItem::ticket,
                        LinkedHashMap::new,
                        Collectors.mapping(DigestItem::topic, Collectors.toList())))
                .entrySet()
                .stream()
                .flatMap(entry -> line(entry.getKey(), entry.getValue(), day).stream())
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(mail(to, new DailyDigest(day.toString(), lines, pages.ofDesk()), day));
    }

    private Delivery mail(Colleague to, DailyDigest message, LocalDate day) {
        var now = clock.instant();
        var stop = new Token(ids.nextSecret());
        wishes.addLink(new StopLink(to.person().id(), null), stop.hash(), now);
        return Delivery.of(
                        "digest/" + day, Recipient.of(to.person()), to.wishes().language(), message, now)
                .endedBy(pages.ofStoppingKind(stop));
    }

    /** What was overdue may be seen to by now. */
    private Optional<DailyDigest.Line> line(TicketReference reference, List<Topic> topics, LocalDate day) {
        return tickets.find(reference).flatMap(ticket -> {
            var still = topics.stream()
                    .filter(topic -> topic != Topic.OVERDUE || ticket.isOverdue(day))
                    .distinct()
                    .sorted()
                    .toList();
            return still.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new DailyDigest.Line(reference, title(ticket), still, pages.ofTicket(reference)));
        });
    }

    private static String title(TicketSnapshot ticket) {
        return ticket.sensitive() ? "" : ticket.title();
    }
}
