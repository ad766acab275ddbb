package org.sexton.application.service;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.sexton.application.port.in.RemindOfDueDates;
import org.sexton.application.port.out.DueReminders;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.TicketReference;

/**
 * Each ticket is a unit of work of its own: that it was seen to and what is told of it are kept together, or neither. It is
 * seen to even where nobody wants to be told: whoever changes their mind later is not told of what is old by then.
 */
public final class RemindOfDueDatesService implements RemindOfDueDates {

    private static final int BATCH = 200;

    private final UnitOfWork work;
    private final DueReminders reminders;
    private final TicketQueries tickets;
    private final DeskMails mails;
    private final InstantSource clock;
    private final ZoneId zone;

    public RemindOfDueDatesService(
            UnitOfWork work,
            DueReminders reminders,
            TicketQueries tickets,
            DeskMails mails,
            InstantSource clock,
            ZoneId zone) {
        this.work = work;
        this.reminders = reminders;
        this.tickets = tickets;
        this.mails = mails;
        this.clock = clock;
        this.zone = zone;
    }

    /** Ends with a batch of which nothing was left to do: another replica is at it, or everything was seen to. */
    @Override
    public void handle() {
        var today = clock.instant().atZone(zone).toLocalDate();
        var more = true;
        while (more) {
            var batch = reminders.outstanding(today, BATCH);
            var seenTo = batch.stream()
                    .map(ticket -> work.run(Actor.SYSTEM, () -> remind(ticket, today)))
                    .filter(Outcome.Ok.class::isInstance)
                    .count();
            more = batch.size() == BATCH && seenTo > 0;
        }
    }

    /** It may have been resolved, or put off, since it was found. */
    private Outcome<TicketReference> remind(TicketReference reference, LocalDate today) {
        return tickets.find(reference)
                .filter(ticket -> ticket.isOverdue(today)
                        && ticket.dueOn() != null
                        && reminders.note(ticket.id(), ticket.dueOn()))
                .map(ticket -> {
                    mails.remind(ticket, today);
                    return Outcome.ok(reference);
                })
                .orElseGet(() -> Outcome.refused(new Refusal.Conflict("The ticket was seen to already.")));
    }
}
