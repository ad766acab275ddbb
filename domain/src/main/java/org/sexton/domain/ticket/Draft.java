package org.sexton.domain.ticket;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A state in the making, while several moves are made on it. */
final class Draft {

    private final TicketSnapshot before;
    private String title;
    private String description;
    private Status status;
    private Priority priority;
    private @Nullable Category category;
    private @Nullable Location location;
    private boolean sensitive;
    private boolean triaged;
    private Reporter reporter;
    private @Nullable Assignee assignee;
    private @Nullable LocalDate dueOn;
    private @Nullable Instant resolvedAt;
    private @Nullable TicketLink mergedInto;
    private boolean withdrawn;

    Draft(TicketSnapshot before) {
        this.before = before;
        title = before.title();
        description = before.description();
        status = before.status();
        priority = before.priority();
        category = before.category();
        location = before.location();
        sensitive = before.sensitive();
        triaged = before.triaged();
        reporter = before.reporter();
        assignee = before.assignee();
        dueOn = before.dueOn();
        resolvedAt = before.resolvedAt();
        mergedInto = before.mergedInto();
        withdrawn = before.withdrawn();
    }

    /** A move of staff's: whoever moves a report on to another open status has seen that it may be shown. */
    void decide(Move move, Instant now) {
        triaged |= move instanceof Move.ChangeStatus(var to)
                && to.phase() == Phase.OPEN
                && !to.key().equals(status.key());
        make(move, now);
    }

    void make(Move move, Instant now) {
        switch (move) {
            case Move.Rename(var to) -> title = TicketRules.TITLE.clean(to);
            case Move.Describe(var to) -> description = TicketRules.DESCRIPTION.clean(to);
            case Move.ChangeStatus(var to) -> enter(to, now);
            case Move.Prioritise(var to) -> priority = to;
            case Move.Categorise(var to) -> category = to;
            case Move.Relocate(var to) -> location = TicketRules.cleaned(to);
            case Move.MarkSensitive(var to) -> sensitive = to;
            case Move.Assign(var to) -> assignee = TicketRules.cleaned(to);
            case Move.Schedule(var to) -> dueOn = to;
        }
    }

    void enter(Status to, Instant now) {
        if (to.phase() != status.phase()) {
            resolvedAt = to.phase() == Phase.RESOLVED ? now : null;
        }
        status = to;
    }

    void claim(Reporter by) {
        reporter = by;
    }

    /** Without what tells of a person. */
    void forget(Erasure what) {
        if (what.fields().contains(Field.TITLE)) {
            title = what.words().without(title);
        }
        if (what.fields().contains(Field.DESCRIPTION)) {
            description = what.words().without(description);
        }
        if (what.fields().contains(Field.LOCATION_TEXT) && location != null && location.text() != null) {
            location = new Location(location.place(), what.words().without(location.text()), location.point());
        }
        if (what.fields().contains(Field.ASSIGNEE) && assignee instanceof Assignee.Named(var name)) {
            assignee = new Assignee.Named(what.words().without(name));
        }
        if (what.fields().contains(Field.REPORTER) && reporter instanceof Reporter.Guest) {
            reporter = Reporter.UNKNOWN;
        }
    }

    void merge(@Nullable TicketLink into) {
        mergedInto = into;
    }

    void withdraw() {
        withdrawn = true;
    }

    /** The next version. What the public can't tell from the one before is no news to it. */
    TicketSnapshot next(Instant at) {
        var moved = finish(at, at);
        return moved.looksLike(before) ? finish(at, before.publicUpdatedAt()) : moved;
    }

    TicketSnapshot finish(Instant updatedAt, Instant publicUpdatedAt) {
        return new TicketSnapshot(
                before.id(),
                before.reference(),
                title,
                description,
                status,
                priority,
                category,
                location,
                sensitive,
                triaged,
                reporter,
                assignee,
                dueOn,
                before.createdAt(),
                updatedAt,
                publicUpdatedAt,
                resolvedAt,
                before.origin(),
                mergedInto,
                withdrawn,
                before.version() + 1);
    }
}
