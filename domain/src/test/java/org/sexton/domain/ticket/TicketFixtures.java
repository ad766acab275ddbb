package org.sexton.domain.ticket;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.sexton.domain.audit.Salt;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;
import org.sexton.domain.shared.Key;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

/** Ready-made parts of tickets for tests. */
final class TicketFixtures {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final Status NEW = new Status(new Key("new"), "New", Phase.OPEN, 1, "blue", true);
    static final Status OPEN = new Status(new Key("open"), "Open", Phase.OPEN, 2, "amber", false);
    static final Status RESOLVED = new Status(new Key("resolved"), "Resolved", Phase.RESOLVED, 3, "green", false);
    static final Status REJECTED = new Status(new Key("rejected"), "Rejected", Phase.RESOLVED, 4, "grey", false);
    static final PersonId MARY = new PersonId(new UUID(0, 1));
    static final Actor STAFF = new Actor.User(MARY, Role.STAFF);
    static final Actor MEMBER = new Actor.User(new PersonId(new UUID(0, 2)), Role.MEMBER);

    private static final Random RANDOM = new Random(1);

    private TicketFixtures() {}

    static Salt salt() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Salt.of(bytes);
    }

    static NewTicket report(String title, String description) {
        return new NewTicket(
                title,
                description,
                NEW,
                Priority.NORMAL,
                null,
                null,
                false,
                new Reporter.Staff(MARY, "Mary", null),
                null,
                null,
                null);
    }

    static Outcome<Change> open(NewTicket ticket) {
        return Ticket.open(new TicketId(new UUID(0, 7)), TicketReference.of(7), ticket, STAFF, NOON, salt());
    }

    static Change opened() {
        return ok(open(report("Tap leaks", "In the kitchen")));
    }

    /** The ticket that a change leads to, as a store would take it up again. */
    static Ticket after(Change change) {
        return Ticket.restore(change.after(), change.event().seal().hash());
    }

    static <T> T ok(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Ok<T>(var value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    static Refusal refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Ok<?>(var value) -> throw new AssertionError("not refused: " + value);
            case Outcome.Refused<?>(var why) -> why;
        };
    }
}
