package org.sexton.domain.notification;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.sexton.domain.ticket.Assignee;
import org.sexton.domain.ticket.TicketSnapshot;

/** Tells somebody at the desk that the day on which a ticket was due is over. Whom it concerns is decided here alone. */
public record Reminder(Colleague to) {

    /**
     * Whoever sees to the ticket; where a mail reaches nobody who does, those who do the triage. Nobody, where it is not
     * overdue.
     *
     * @param today at the place of the organisation
     * @param staff all who work the desk
     */
    public static List<Reminder> of(TicketSnapshot ticket, LocalDate today, List<Colleague> staff) {
        if (!ticket.isOverdue(today)) {
            return List.of();
        }
        Predicate<Colleague> isAssignee = one -> ticket.assignee() instanceof Assignee.Staff(var id, var _)
                && id.equals(one.person().id());
        var isSeenTo = staff.stream().anyMatch(one -> one.isReached() && isAssignee.test(one));
        Predicate<Colleague> isConcerned = isSeenTo ? isAssignee : one -> one.wants(Topic.NEW_REPORTS);
        return staff.stream()
                .filter(isConcerned)
                .filter(one -> one.wants(Topic.OVERDUE))
                .map(Reminder::new)
                .toList();
    }

    /**
     * Why it is sent: the same ticket and day cause one for ever.
     *
     * @throws IllegalStateException if the ticket is due on no day
     */
    public static String cause(TicketSnapshot ticket) {
        return "ticket/%s/overdue/%s".formatted(ticket.id(), day(ticket));
    }

    /**
     * @param link to the ticket at the desk
     * @throws IllegalStateException if the ticket is due on no day
     */
    public Message about(TicketSnapshot ticket, URI link) {
        return ticket.sensitive()
                ? new Message.SensitiveDeskNews(ticket.reference(), link)
                : new Message.Overdue(
                        ticket.reference(), ticket.title(), day(ticket).toString(), link);
    }

    private static LocalDate day(TicketSnapshot ticket) {
        var day = ticket.dueOn();
        if (day == null) {
            throw new IllegalStateException(ticket.reference() + " is due on no day");
        }
        return day;
    }
}
