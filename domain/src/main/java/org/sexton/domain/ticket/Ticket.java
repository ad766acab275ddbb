package org.sexton.domain.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.audit.Salt;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Person;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;

/**
 * One problem, from the report to the mended thing.
 *
 * <p>Life cycle: it begins in a status, mostly the installation's initial one, and moves between statuses as staff see
 * fit; entering the resolved phase notes when, leaving it forgets that. It is never deleted.
 *
 * <p>Each decision answers with a {@link Change}, state and event in one, or with a refusal, and alters nothing itself.
 * What has to hold at once (version, event, projection) is stored by one commit; everything else follows later.
 */
public final class Ticket {

    private final TicketSnapshot state;
    private final Digest head;

    private Ticket(TicketSnapshot state, Digest head) {
        this.state = state;
        this.head = head;
    }

    /**
     * Takes up a stored ticket. For stores alone: anyone else would bypass the rules.
     *
     * @param head the hash of its last event
     */
    public static Ticket restore(TicketSnapshot state, Digest head) {
        return new Ticket(state, head);
    }

    public TicketSnapshot snapshot() {
        return state;
    }

    /** Whether the actor may know of this ticket as the desk shows it. */
    public boolean isVisibleTo(Actor actor) {
        return state.isVisibleTo(actor);
    }

    /**
     * Opens a ticket. Refuses with every violation at once.
     *
     * @param salt fresh randomness, for this event alone
     */
    public static Outcome<Change> open(
            TicketId id, TicketReference reference, NewTicket ticket, Actor by, Instant now, Salt salt) {
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        var violations = TicketRules.of(ticket, at);
        if (!violations.isEmpty()) {
            return Outcome.refused(new Refusal.Invalid(violations));
        }
        var origin = ticket.origin();
        var createdAt = origin == null ? at : origin.createdAt().truncatedTo(ChronoUnit.MILLIS);
        var state = new TicketSnapshot(
                id,
                reference,
                TicketRules.TITLE.clean(ticket.title()),
                TicketRules.DESCRIPTION.clean(ticket.description()),
                ticket.status(),
                ticket.priority(),
                ticket.category(),
                cleaned(ticket.location()),
                ticket.sensitive(),
                ticket.reporter(),
                cleaned(ticket.assignee()),
                ticket.dueOn(),
                createdAt,
                createdAt,
                createdAt,
                ticket.status().phase() == Phase.RESOLVED ? resolution(origin, createdAt) : null,
                origin,
                1);
        var type = origin == null ? TicketEvent.Type.CREATED : TicketEvent.Type.IMPORTED;
        return Outcome.ok(record(null, state, Digest.NONE, type, by, at, salt, FieldChange.between(null, state), null));
    }

    /**
     * Makes the moves together, as one change. Empty where they would leave everything as it is. Refuses whoever is not
     * staff, and bad input with every violation at once.
     */
    public Outcome<Optional<Change>> apply(List<Move> moves, Actor by, Instant now, Salt salt) {
        if (!state.isChangeableBy(by)) {
            return Outcome.refused(new Refusal.NotAllowed("change a ticket"));
        }
        List<Violation> violations =
                moves.stream().flatMap(move -> TicketRules.of(move).stream()).toList();
        if (!violations.isEmpty()) {
            return Outcome.refused(new Refusal.Invalid(violations));
        }
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        var draft = new Draft(state);
        moves.forEach(move -> draft.make(move, at));
        var moved = draft.next(at);
        var changes = FieldChange.between(state, moved);
        return Outcome.ok(
                changes.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                record(state, moved, head, TicketEvent.Type.CHANGED, by, at, salt, changes, null)));
    }

    /**
     * Adds what somebody of the staff wrote. Refuses whoever is not staff, and a text that breaks
     * {@link TicketRules#COMMENT}.
     */
    public Outcome<Change> comment(CommentId id, String body, Visibility visibility, Actor by, Instant now, Salt salt) {
        return state.isChangeableBy(by)
                ? commented(id, body, Comment.Side.STAFF, visibility, by, now, salt)
                : Outcome.refused(new Refusal.NotAllowed("comment on a ticket"));
    }

    /**
     * Adds what the reporter answered. That it is the reporter has been proved before: by their session, or by the secret
     * of their tracking link. Refuses a text that breaks {@link TicketRules#COMMENT}.
     */
    public Outcome<Change> answer(CommentId id, String body, Actor by, Instant now, Salt salt) {
        return commented(id, body, Comment.Side.REPORTER, Visibility.PUBLIC, by, now, salt);
    }

    /**
     * Makes the report of a guest who told nothing of themselves the person's own. That they may has been proved before, by
     * the secret of its tracking link. Empty where it is theirs already; refuses ({@code Conflict}) what is somebody else's.
     */
    public Outcome<Optional<Change>> claim(Person person, Instant now, Salt salt) {
        if (state.isReportedBy(person.id())) {
            return Outcome.ok(Optional.empty());
        }
        if (!state.reporter().equals(Reporter.UNKNOWN)) {
            return Outcome.refused(new Refusal.Conflict("It is somebody's report already."));
        }
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        var draft = new Draft(state);
        draft.reporter = Reporter.of(person);
        var claimed = draft.finish(at, state.publicUpdatedAt());
        var change = new FieldChange(Field.REPORTER, null, person.id().toString());
        return Outcome.ok(Optional.of(record(
                state, claimed, head, TicketEvent.Type.CHANGED, person.actor(), at, salt, List.of(change), null)));
    }

    /** Notes that a work link is made. Refuses whoever is not staff. */
    public Outcome<Change> shareWork(WorkLink link, Actor by, Instant now, Salt salt) {
        return state.isChangeableBy(by)
                ? Outcome.ok(noted(
                        new FieldChange(Field.WORK_LINK, null, link.expiresAt().toString()), by, now, salt))
                : Outcome.refused(new Refusal.NotAllowed("share a ticket"));
    }

    /** Notes that its work link leads nowhere any more. Refuses whoever is not staff. */
    public Outcome<Change> endWork(WorkLink link, Actor by, Instant now, Salt salt) {
        return state.isChangeableBy(by)
                ? Outcome.ok(
                        noted(new FieldChange(Field.WORK_LINK, link.expiresAt().toString(), null), by, now, salt))
                : Outcome.refused(new Refusal.NotAllowed("end a work link"));
    }

    /**
     * Enters a resolved status because whoever was to do the work says so. That it is them has been proved before, by the
     * secret of their work link. Empty where it is resolved already.
     *
     * @param done a status of the resolved phase
     */
    public Optional<Change> finishWork(WorkLink link, Status done, Instant now, Salt salt) {
        if (state.status().phase() == Phase.RESOLVED) {
            return Optional.empty();
        }
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        var draft = new Draft(state);
        draft.enter(done, at);
        var finished = draft.next(at);
        var changes = new ArrayList<>(FieldChange.between(state, finished));
        changes.add(new FieldChange(Field.DONE_BY, null, link.name()));
        return Optional.of(
                record(state, finished, head, TicketEvent.Type.CHANGED, Actor.GUEST, at, salt, changes, null));
    }

    /** A change of nothing that the ticket shows. */
    private Change noted(FieldChange change, Actor by, Instant now, Salt salt) {
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        var after = new Draft(state).finish(at, state.publicUpdatedAt());
        return record(state, after, head, TicketEvent.Type.CHANGED, by, at, salt, List.of(change), null);
    }

    private Outcome<Change> commented(
            CommentId id, String body, Comment.Side side, Visibility visibility, Actor actor, Instant now, Salt salt) {
        var violations = TicketRules.COMMENT.violations("body", body);
        if (!violations.isEmpty()) {
            return Outcome.refused(new Refusal.Invalid(violations));
        }
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        var text = TicketRules.COMMENT.clean(body);
        var by = TicketEvent.By.of(actor);
        var comment = new Comment(id, state.version() + 1, at, by, side, visibility, text);
        var after = new Draft(state).finish(at, visibility == Visibility.PUBLIC ? at : state.publicUpdatedAt());
        var change = new FieldChange(visibility == Visibility.PUBLIC ? Field.COMMENT : Field.NOTE, null, text);
        return Outcome.ok(
                record(state, after, head, TicketEvent.Type.COMMENTED, actor, at, salt, List.of(change), comment));
    }

    private static Change record(
            @Nullable TicketSnapshot before,
            TicketSnapshot after,
            Digest previous,
            TicketEvent.Type type,
            Actor actor,
            Instant at,
            Salt salt,
            List<FieldChange> changes,
            @Nullable Comment comment) {
        var by = TicketEvent.By.of(actor);
        var event = TicketEvent.record(previous, after.id(), after.version(), at, by, type, changes, salt);
        return new RecordedChange(Optional.ofNullable(before), after, event, Optional.ofNullable(comment));
    }

    private static Instant resolution(@Nullable Origin origin, Instant createdAt) {
        return origin == null || origin.resolvedAt() == null
                ? createdAt
                : origin.resolvedAt().truncatedTo(ChronoUnit.MILLIS);
    }

    private static @Nullable Location cleaned(@Nullable Location location) {
        if (location == null || location.text() == null) {
            return location;
        }
        var text = TicketRules.LOCATION.clean(location.text());
        if (!text.isEmpty()) {
            return new Location(location.place(), text, location.point());
        }
        return location.place() == null && location.point() == null
                ? null
                : new Location(location.place(), null, location.point());
    }

    private static @Nullable Assignee cleaned(@Nullable Assignee assignee) {
        return assignee instanceof Assignee.Named(var name)
                ? new Assignee.Named(TicketRules.ASSIGNEE_NAME.clean(name))
                : assignee;
    }

    /** A state in the making, while several moves are made on it. */
    private static final class Draft {
        private final TicketSnapshot before;
        private String title;
        private String description;
        private Status status;
        private Priority priority;
        private @Nullable Category category;
        private @Nullable Location location;
        private boolean sensitive;
        private Reporter reporter;
        private @Nullable Assignee assignee;
        private @Nullable LocalDate dueOn;
        private @Nullable Instant resolvedAt;

        Draft(TicketSnapshot before) {
            this.before = before;
            title = before.title();
            description = before.description();
            status = before.status();
            priority = before.priority();
            category = before.category();
            location = before.location();
            sensitive = before.sensitive();
            reporter = before.reporter();
            assignee = before.assignee();
            dueOn = before.dueOn();
            resolvedAt = before.resolvedAt();
        }

        void make(Move move, Instant now) {
            switch (move) {
                case Move.Rename(var to) -> title = TicketRules.TITLE.clean(to);
                case Move.Describe(var to) -> description = TicketRules.DESCRIPTION.clean(to);
                case Move.ChangeStatus(var to) -> enter(to, now);
                case Move.Prioritise(var to) -> priority = to;
                case Move.Categorise(var to) -> category = to;
                case Move.Relocate(var to) -> location = cleaned(to);
                case Move.MarkSensitive(var to) -> sensitive = to;
                case Move.Assign(var to) -> assignee = cleaned(to);
                case Move.Schedule(var to) -> dueOn = to;
            }
        }

        private void enter(Status to, Instant now) {
            if (to.phase() != status.phase()) {
                resolvedAt = to.phase() == Phase.RESOLVED ? now : null;
            }
            status = to;
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
                    reporter,
                    assignee,
                    dueOn,
                    before.createdAt(),
                    updatedAt,
                    publicUpdatedAt,
                    resolvedAt,
                    before.origin(),
                    before.version() + 1);
        }
    }
}
