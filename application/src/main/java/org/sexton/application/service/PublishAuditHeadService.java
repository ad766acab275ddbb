package org.sexton.application.service;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.sexton.application.port.in.PublishAuditHead;
import org.sexton.application.port.out.Checkpoints;
import org.sexton.application.port.out.DeskPages;
import org.sexton.application.port.out.MailWishesStore;
import org.sexton.application.port.out.Outbox;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.administration.AdminEvent.Head;
import org.sexton.domain.administration.Checkpoint;
import org.sexton.domain.notification.Colleague;
import org.sexton.domain.notification.Delivery;
import org.sexton.domain.notification.Message;
import org.sexton.domain.notification.Recipient;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Role;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

/**
 * The checkpoint and the mails that carry its hash are one unit of work: of replicas that try at once one loses the race for the
 * admin log's next entry, decides again, and finds it done. Where nobody is mailed the checkpoint stands nevertheless.
 */
public final class PublishAuditHeadService implements PublishAuditHead {

    /** So many heads one checkpoint has at most: a first one of a large installation is several. */
    private static final int MOST = 5_000;

    private final UnitOfWork work;
    private final Checkpoints checkpoints;
    private final AdminPen pens;
    private final People people;
    private final MailWishesStore wishes;
    private final Outbox outbox;
    private final DeskPages pages;
    private final InstantSource clock;
    private final ZoneId zone;

    public PublishAuditHeadService(
            UnitOfWork work,
            Checkpoints checkpoints,
            AdminPen pens,
            People people,
            MailWishesStore wishes,
            Outbox outbox,
            DeskPages pages,
            InstantSource clock,
            ZoneId zone) {
        this.work = work;
        this.checkpoints = checkpoints;
        this.pens = pens;
        this.people = people;
        this.wishes = wishes;
        this.outbox = outbox;
        this.pages = pages;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public void handle() {
        var day = lastMonday();
        work.run(Actor.SYSTEM, () -> publish(day));
    }

    private LocalDate lastMonday() {
        var today = clock.instant().atZone(zone).toLocalDate();
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return clock.instant().isBefore(begin(monday)) ? monday.minusWeeks(1) : monday;
    }

    private Instant begin(LocalDate day) {
        return day.atTime(SendDigestsService.MORNING).atZone(zone).toInstant();
    }

    private Outcome<Head> publish(LocalDate day) {
        if (checkpoints.latest().filter(at -> !at.isBefore(begin(day))).isPresent()) {
            return Outcome.refused(new Refusal.Conflict("The head of this week was told already."));
        }
        var last = seal();
        while (last.heads().size() == MOST) {
            last = seal();
        }
        var head = last.event().head();
        var mails = mails(day, head);
        if (!mails.isEmpty()) {
            outbox.enqueue(mails);
        }
        return Outcome.ok(head);
    }

    private Checkpoint seal() {
        var checkpoint = Checkpoint.of(checkpoints.outstanding(MOST), pens.of(Actor.SYSTEM));
        checkpoints.commit(checkpoint);
        return checkpoint;
    }

    private List<Delivery> mails(LocalDate day, Head head) {
        var message = new Message.AuditHead(
                day.toString(), head.sequence(), head.hash().hex(), pages.ofAudit());
        return new Colleagues(people, wishes)
                .all().stream()
                        .filter(one -> one.person().role() == Role.ADMIN && one.isReached())
                        .map(one -> mail(one, message, day))
                        .toList();
    }

    private Delivery mail(Colleague to, Message message, LocalDate day) {
        return Delivery.of(
                "audit-head/" + day, Recipient.of(to.person()), to.wishes().language(), message, clock.instant());
    }
}
