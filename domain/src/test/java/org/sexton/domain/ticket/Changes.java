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

    /** Of somebody of the staff, for somebody. */
    public static Change opened(Assignee assignee) {
        var report = TicketFixtures.report("Tap leaks", "");
        return TicketFixtures.ok(TicketFixtures.open(new NewTicket(
                report.title(),
                report.description(),
                report.status(),
                report.priority(),
                null,
                null,
                false,
                report.reporter(),
                assignee,
                null,
                null)));
    }

    public static Change opened(String title, String description) {
        return TicketFixtures.ok(TicketFixtures.open(TicketFixtures.report(title, description)));
    }

    public static Change imported() {
        var report = TicketFixtures.report("Tap leaks", "");
        return TicketFixtures.ok(TicketFixtures.open(new NewTicket(
                report.title(),
                report.description(),
                report.status(),
                report.priority(),
                null,
                null,
                false,
                Reporter.UNKNOWN,
                null,
                null,
                new Origin("old desk", "1", TicketFixtures.NOON, null))));
    }

    /** The ticket that a change leads to. */
    public static Ticket after(Change change) {
        return TicketFixtures.after(change);
    }

    public static Change moved(Ticket ticket, Actor by, Move... moves) {
        return TicketFixtures.ok(ticket.apply(List.of(moves), by, TicketFixtures.NOON, TicketFixtures.salt()))
                .orElseThrow();
    }

    public static Change said(Ticket ticket, Visibility visibility, Actor by) {
        return written(ticket, visibility, by, "Write to bob@example.org");
    }

    public static Change written(Ticket ticket, Visibility visibility, Actor by, String text) {
        return TicketFixtures.ok(ticket.comment(
                new CommentId(new UUID(0, 9)), text, visibility, by, TicketFixtures.NOON, TicketFixtures.salt()));
    }

    /** Of the comment that the change added, a moment later. */
    public static Change rewritten(Change said, String text, Actor by) {
        return TicketFixtures.ok(TicketFixtures.after(said)
                        .rewrite(
                                said.comment().orElseThrow(),
                                text,
                                by,
                                TicketFixtures.NOON.plusSeconds(60),
                                TicketFixtures.salt()))
                .orElseThrow();
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
