package org.sexton.domain.ticket;

import java.util.List;
import java.util.UUID;
import org.sexton.domain.person.Actor;

/** Changes of a ticket that a guest reported, for tests of what follows from them. */
public final class Changes {

    private Changes() {}

    /** @param sensitive whether the ticket is */
    public static Ticket reported(boolean sensitive) {
        return TicketFixtures.after(opening(sensitive));
    }

    public static Change opening(boolean sensitive) {
        var report = TicketFixtures.report("Call 020 7946 0018", "");
        return TicketFixtures.ok(TicketFixtures.open(new NewTicket(
                report.title(),
                report.description(),
                report.status(),
                report.priority(),
                null,
                null,
                sensitive,
                Reporter.UNKNOWN,
                null,
                null,
                null)));
    }

    public static Change moved(Ticket ticket, Actor by, Move... moves) {
        return TicketFixtures.ok(ticket.apply(List.of(moves), by, TicketFixtures.NOON, TicketFixtures.salt()))
                .orElseThrow();
    }

    public static Change said(Ticket ticket, Visibility visibility, Actor by) {
        return TicketFixtures.ok(ticket.comment(
                new CommentId(new UUID(0, 9)),
                "Write to bob@example.org",
                visibility,
                by,
                TicketFixtures.NOON,
                TicketFixtures.salt()));
    }

    public static Change answered(Ticket ticket, Actor by) {
        return TicketFixtures.ok(
                ticket.answer(new CommentId(new UUID(0, 9)), "Thanks", by, TicketFixtures.NOON, TicketFixtures.salt()));
    }

    public static Move resolved() {
        return new Move.ChangeStatus(TicketFixtures.RESOLVED);
    }

    public static Actor staff() {
        return TicketFixtures.STAFF;
    }
}
