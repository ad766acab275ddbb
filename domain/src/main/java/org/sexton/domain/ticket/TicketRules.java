package org.sexton.domain.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.shared.TextRule;
import org.sexton.domain.shared.Violation;

/** What the parts of a ticket may be. Limits are generous: they guard the database, not the writer. */
public final class TicketRules {

    /** One line. Real reports reach 317 characters where no form stopped them. */
    public static final TextRule TITLE = new TextRule(500, false, false);

    public static final TextRule DESCRIPTION = new TextRule(20_000, true, true);
    public static final TextRule COMMENT = new TextRule(20_000, true, false);
    public static final TextRule LOCATION = new TextRule(500, false, true);
    public static final TextRule ASSIGNEE_NAME = new TextRule(200, false, false);
    public static final TextRule SOURCE = new TextRule(100, false, false);
    public static final TextRule EXTERNAL_ID = new TextRule(200, false, false);

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private TicketRules() {}

    static List<Violation> of(NewTicket ticket, Instant now) {
        var violations = new ArrayList<Violation>();
        violations.addAll(TITLE.violations("title", ticket.title()));
        violations.addAll(DESCRIPTION.violations("description", ticket.description()));
        violations.addAll(location(ticket.location()));
        violations.addAll(assignee(ticket.assignee()));
        violations.addAll(dueOn(ticket.dueOn()));
        if (ticket.origin() != null) {
            violations.addAll(origin(ticket.origin(), now));
        }
        return violations;
    }

    static List<Violation> of(Move move) {
        return switch (move) {
            case Move.Rename(var title) -> TITLE.violations("title", title);
            case Move.Describe(var description) -> DESCRIPTION.violations("description", description);
            case Move.Relocate(var location) -> location(location);
            case Move.Assign(var assignee) -> assignee(assignee);
            case Move.Schedule(var dueOn) -> dueOn(dueOn);
            case Move.ChangeStatus _, Move.Prioritise _, Move.Categorise _, Move.MarkSensitive _ -> List.of();
        };
    }

    static @Nullable Location cleaned(@Nullable Location location) {
        if (location == null || location.text() == null) {
            return location;
        }
        var text = LOCATION.clean(location.text());
        if (!text.isEmpty()) {
            return new Location(location.place(), text, location.point());
        }
        return location.place() == null && location.point() == null
                ? null
                : new Location(location.place(), null, location.point());
    }

    static @Nullable Assignee cleaned(@Nullable Assignee assignee) {
        return assignee instanceof Assignee.Named(var name) ? new Assignee.Named(ASSIGNEE_NAME.clean(name)) : assignee;
    }

    private static List<Violation> location(@Nullable Location location) {
        return location == null ? List.of() : LOCATION.violations("location.text", location.text());
    }

    private static List<Violation> assignee(@Nullable Assignee assignee) {
        return assignee instanceof Assignee.Named(var name)
                ? ASSIGNEE_NAME.violations("assignee.name", name)
                : List.of();
    }

    private static List<Violation> origin(Origin origin, Instant now) {
        var violations = new ArrayList<Violation>();
        violations.addAll(SOURCE.violations("source", origin.source()));
        violations.addAll(EXTERNAL_ID.violations("externalId", origin.externalId()));
        violations.addAll(past("createdAt", origin.createdAt(), now));
        var resolvedAt = origin.resolvedAt();
        if (resolvedAt != null) {
            violations.addAll(past("resolvedAt", resolvedAt, now));
            if (resolvedAt.isBefore(origin.createdAt())) {
                violations.add(new Violation("resolvedAt", "too_early", "lies before it was reported"));
            }
        }
        return violations;
    }

    private static List<Violation> past(String field, Instant at, Instant now) {
        if (at.isAfter(now)) {
            return List.of(new Violation(field, "in_the_future", "lies in the future"));
        }
        return at.isBefore(EARLIEST.atStartOfDay().toInstant(ZoneOffset.UTC))
                ? List.of(new Violation(field, "out_of_range", "lies before " + EARLIEST))
                : List.of();
    }

    private static List<Violation> dueOn(@Nullable LocalDate date) {
        return date == null || !date.isBefore(EARLIEST) && !date.isAfter(LATEST)
                ? List.of()
                : List.of(new Violation(
                        "dueOn", "out_of_range", "must lie between %s and %s".formatted(EARLIEST, LATEST)));
    }
}
