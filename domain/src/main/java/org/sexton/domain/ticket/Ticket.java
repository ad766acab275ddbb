package org.sexton.domain.ticket;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.audit.Salt;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Person;
import org.sexton.domain.photo.PhotoRules;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;

/**
 * One problem, from the report to the mended thing.
 *
 * <p>Life cycle: it begins in a status, mostly the installation's initial one, and moves between statuses as staff see
 * fit; entering the resolved phase notes when, leaving it forgets that. A duplicate is merged into another ticket and closed to
 * change, until that is taken back. What came by an import that was undone before anybody touched it is withdrawn and closed
 * for good. It is never deleted.
 *
 * <p>Each decision answers with a {@link Change}, state and event in one, or with a refusal, and alters nothing itself.
 * What has to hold at once (version, event, projection) is stored by one commit; everything else follows later.
 */
public final class Ticket {

    private static final String PHOTO = "photo";

    /** Where it went is not for its reporter to be told here: what they may see of it is for the privacy rules to say. */
    private static final Refusal JOINED =
            new Refusal.Conflict("This report was put together with another one; nothing is added to it any more.");

    private static final Refusal WITHDRAWN =
            new Refusal.Conflict("It was withdrawn with the import that it came by, and is closed to change.");

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
        return open(id, reference, ticket, List.of(), by, now, salt);
    }

    /**
     * The same for a report.
     *
     * @param photos that its reporter sent with it; nobody but staff and they see them yet
     */
    public static Outcome<Change> open(
            TicketId id,
            TicketReference reference,
            NewTicket ticket,
            List<WaitingPhoto> photos,
            Actor by,
            Instant now,
            Salt salt) {
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        var violations = new ArrayList<>(TicketRules.of(ticket, at));
        violations.addAll(PhotoRules.ofCount(photos.size()));
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
                TicketRules.cleaned(ticket.location()),
                ticket.sensitive(),
                origin != null || by.isStaff(),
                ticket.reporter(),
                TicketRules.cleaned(ticket.assignee()),
                ticket.dueOn(),
                createdAt,
                createdAt,
                createdAt,
                ticket.status().phase() == Phase.RESOLVED ? resolution(origin, createdAt) : null,
                origin,
                null,
                false,
                1);
        var type = origin == null ? TicketEvent.Type.CREATED : TicketEvent.Type.IMPORTED;
        var deed = Deed.of(type, FieldChange.between(null, state)).with(added(photos, at));
        return Outcome.ok(record(null, state, Digest.NONE, deed, by, at, salt));
    }

    private static List<PhotoChange> added(List<WaitingPhoto> photos, Instant at) {
        return IntStream.range(0, photos.size())
                .<PhotoChange>mapToObj(i -> added(photos.get(i), i + 1, Comment.Side.REPORTER, false, at))
                .toList();
    }

    private static PhotoChange added(WaitingPhoto photo, int number, Comment.Side side, boolean approved, Instant at) {
        return new PhotoChange.Added(new Photo(photo.id(), number, photo.width(), photo.height(), side, approved, at));
    }

    /**
     * Makes the moves together, as one change. Empty where they would leave everything as it is. Refuses whoever is not
     * staff, and bad input with every violation at once.
     */
    public Outcome<Optional<Change>> apply(List<Move> moves, Actor by, Instant now, Salt salt) {
        return state.isChangeableBy(by) ? made(moves, Draft::decide, by, now, salt) : closed(by, "change a ticket");
    }

    /**
     * Makes a move that follows from a change of the catalogue: on a merged ticket too, because it can't stay where there is
     * nothing any more; it says nothing of whether the ticket may be shown. Empty where it would leave everything as it is; refuses whoever is not staff.
     */
    public Outcome<Optional<Change>> refile(Move move, Actor by, Instant now, Salt salt) {
        return by.isStaff()
                ? made(List.of(move), Draft::make, by, now, salt)
                : Outcome.refused(new Refusal.NotAllowed("change a ticket"));
    }

    /** How a move becomes part of a draft. */
    private interface Making {
        void make(Draft draft, Move move, Instant at);
    }

    private Outcome<Optional<Change>> made(List<Move> moves, Making making, Actor by, Instant now, Salt salt) {
        List<Violation> violations =
                moves.stream().flatMap(move -> TicketRules.of(move).stream()).toList();
        if (!violations.isEmpty()) {
            return Outcome.refused(new Refusal.Invalid(violations));
        }
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        var draft = new Draft(state);
        moves.forEach(move -> making.make(draft, move, at));
        var moved = draft.next(at);
        var changes = FieldChange.between(state, moved);
        return Outcome.ok(
                changes.isEmpty()
                        ? Optional.empty()
                        : Optional.of(follow(moved, Deed.of(TicketEvent.Type.CHANGED, changes), by, at, salt)));
    }

    /**
     * Adds what somebody of the staff wrote. Refuses whoever is not staff, and a text that breaks
     * {@link TicketRules#COMMENT}.
     */
    public Outcome<Change> comment(CommentId id, String body, Visibility visibility, Actor by, Instant now, Salt salt) {
        return state.isChangeableBy(by)
                ? commented(id, body, Comment.Side.STAFF, visibility, by, now, salt)
                : closed(by, "comment on a ticket");
    }

    /**
     * Adds what the reporter answered. That it is the reporter has been proved before: by their session, or by the secret
     * of their tracking link. Refuses a text that breaks {@link TicketRules#COMMENT}.
     */
    public Outcome<Change> answer(CommentId id, String body, Actor by, Instant now, Salt salt) {
        return state.isSetAside()
                ? Outcome.refused(state.isMerged() ? JOINED : WITHDRAWN)
                : commented(id, body, Comment.Side.REPORTER, Visibility.PUBLIC, by, now, salt);
    }

    /**
     * Makes the report of a guest who told nothing of themselves the person's own. That they may has been proved before, by
     * the secret of its tracking link. Empty where it is theirs already; refuses ({@code Conflict}) what is somebody else's.
     */
    public Outcome<Optional<Change>> claim(Person person, Instant now, Salt salt) {
        if (state.isReportedBy(person.id())) {
            return Outcome.ok(Optional.empty());
        }
        if (state.isSetAside()) {
            return Outcome.refused(state.isMerged() ? JOINED : WITHDRAWN);
        }
        if (!state.reporter().equals(Reporter.UNKNOWN)) {
            return Outcome.refused(new Refusal.Conflict("It is somebody's report already."));
        }
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        var draft = new Draft(state);
        draft.claim(Reporter.of(person));
        var claimed = draft.finish(at, state.publicUpdatedAt());
        var change = new FieldChange(Field.REPORTER, null, person.id().toString());
        var deed = Deed.of(TicketEvent.Type.CHANGED, List.of(change));
        return Outcome.ok(Optional.of(follow(claimed, deed, person.actor(), at, salt)));
    }

    /** Notes that a work link is made. Refuses whoever is not staff. */
    public Outcome<Change> shareWork(WorkLink link, Actor by, Instant now, Salt salt) {
        return state.isChangeableBy(by)
                ? Outcome.ok(noted(
                        new FieldChange(Field.WORK_LINK, null, link.expiresAt().toString()), by, now, salt))
                : closed(by, "share a ticket");
    }

    /** Notes that its work link leads nowhere any more, a merged ticket's too. Refuses whoever is not staff. */
    public Outcome<Change> endWork(WorkLink link, Actor by, Instant now, Salt salt) {
        return by.isStaff()
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
        return Optional.of(follow(finished, Deed.of(TicketEvent.Type.CHANGED, changes), Actor.GUEST, at, salt));
    }

    /**
     * Gives it a photo of whoever does the work, which nobody but staff and they see until staff approve it. That it is them
     * has been proved before, by the secret of their work link. Refuses one more than a ticket may have.
     *
     * @param album the photos that it has, kept from other changes
     */
    public Outcome<Change> addWorkPhoto(WorkLink link, Album album, WaitingPhoto photo, Instant now, Salt salt) {
        var violations = PhotoRules.ofCount(album.photos().size() + 1);
        if (!violations.isEmpty()) {
            return Outcome.refused(new Refusal.Invalid(violations));
        }
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        var added = added(photo, album.given() + 1, Comment.Side.STAFF, false, at);
        var after = new Draft(state).finish(at, state.publicUpdatedAt());
        return Outcome.ok(follow(after, Deed.photoOfWork(added, link.name()), Actor.GUEST, at, salt));
    }

    /** A change of nothing that the ticket shows. */
    private Change noted(FieldChange change, Actor by, Instant now, Salt salt) {
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        var after = new Draft(state).finish(at, state.publicUpdatedAt());
        return follow(after, Deed.of(TicketEvent.Type.CHANGED, List.of(change)), by, at, salt);
    }

    /**
     * Writes a comment of this ticket anew. Empty where it would read as before. Refuses whoever did not write it, whom
     * {@link Comment#EDITABLE} has run out for ({@code Conflict}), a merged ticket, and a text that breaks
     * {@link TicketRules#COMMENT}. What nobody outside the desk can tell from what it was is no news to them.
     */
    public Outcome<Optional<Change>> rewrite(Comment comment, String body, Actor by, Instant now, Salt salt) {
        return state.isChangeableBy(by)
                ? comment.rewrite(body, by, now).map(edited -> edited.map(it -> edited(comment, it, by, now, salt)))
                : closed(by, "edit a comment");
    }

    private Change edited(Comment before, Comment edited, Actor by, Instant now, Salt salt) {
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        var after = new Draft(state).finish(at, edited.isNewsAfter(before) ? at : state.publicUpdatedAt());
        return follow(after, Deed.edit(before, edited), by, at, salt);
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
        var comment = new Comment(id, state.version() + 1, at, by, side, visibility, text, null);
        var after = new Draft(state).finish(at, visibility == Visibility.PUBLIC ? at : state.publicUpdatedAt());
        return Outcome.ok(follow(after, Deed.comment(comment), actor, at, salt));
    }

    /**
     * Gives it a photo of the staff's.
     *
     * @param album the photos that it has, kept from other changes
     * @param approved whether everyone may see it at once
     */
    public Outcome<Change> addPhoto(
            Album album, WaitingPhoto photo, boolean approved, Actor by, Instant now, Salt salt) {
        var violations = PhotoRules.ofCount(album.photos().size() + 1);
        if (!violations.isEmpty()) {
            return Outcome.refused(new Refusal.Invalid(violations));
        }
        return onPhotos(
                by, now, approved, salt, at -> added(photo, album.given() + 1, Comment.Side.STAFF, approved, at));
    }

    /** Shows a photo to whoever may see the ticket, or no more. Empty where that is so already. */
    public Outcome<Optional<Change>> approvePhoto(
            Album album, int number, boolean approved, Actor by, Instant now, Salt salt) {
        return album.find(number)
                .map(photo -> photo.approved() == approved
                        ? Outcome.ok(Optional.<Change>empty())
                        : onPhotos(by, now, true, salt, _ -> new PhotoChange.Approved(photo.approved(approved)))
                                .map(Optional::of))
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound(PHOTO)));
    }

    /** Takes a photo away from everyone, for ever. */
    public Outcome<Change> removePhoto(Album album, int number, Actor by, Instant now, Salt salt) {
        return album.find(number)
                .map(photo -> onPhotos(by, now, photo.approved(), salt, _ -> new PhotoChange.Removed(photo)))
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound(PHOTO)));
    }

    /** @param seen whether it is news to the public: nobody else learns of a photo that was not approved */
    private Outcome<Change> onPhotos(
            Actor by, Instant now, boolean seen, Salt salt, Function<Instant, PhotoChange> what) {
        if (!state.isChangeableBy(by)) {
            return closed(by, "change the photos of a ticket");
        }
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        var after = new Draft(state).finish(at, seen ? at : state.publicUpdatedAt());
        return Outcome.ok(follow(after, Deed.photo(what.apply(at)), by, at, salt));
    }

    /**
     * Makes it a duplicate of another ticket, which notes it. Refuses whoever is not staff, what is merged already
     * ({@code Merged}), and a target that can't be one: itself, or one that was merged.
     *
     * @param salts fresh randomness, for each event its own
     */
    public Outcome<PairOfChanges> mergeInto(Ticket target, Actor by, Instant now, PairOfSalts salts) {
        return state.isChangeableBy(by)
                ? new Linking(this, target, by, now, salts).merge()
                : closed(by, "merge a ticket");
    }

    /**
     * Takes it out of the ticket that it was merged into: all of it is as it was. Refuses whoever is not staff, and what is
     * not merged ({@code Conflict}).
     *
     * @param target the very ticket that it was merged into, which may be merged itself
     */
    public Outcome<PairOfChanges> takeOutOf(Ticket target, Actor by, Instant now, PairOfSalts salts) {
        return by.isStaff()
                ? new Linking(this, target, by, now, salts).takeOut()
                : closed(by, "take a ticket out of another");
    }

    /**
     * Says of both tickets that they have to do with each other, or no longer do. That they did not, or did, is for the
     * caller to know. Refuses whoever is not staff and a ticket that was merged; another that was may still be let go of.
     */
    public Outcome<PairOfChanges> relate(Ticket other, boolean holds, Actor by, Instant now, PairOfSalts salts) {
        return state.isChangeableBy(by)
                ? new Linking(this, other, by, now, salts).relate(holds)
                : closed(by, "relate tickets");
    }

    /**
     * Withdraws what came by an import, as if it had never come: it is closed to change for good, and nobody meets it but who
     * asks for it by its reference. Refuses whoever is not an admin, and ({@code Conflict}) what did not come by an import or
     * was changed since.
     */
    public Outcome<Change> withdraw(Actor by, Instant now, Salt salt) {
        if (!by.isAdmin()) {
            return Outcome.refused(new Refusal.NotAllowed("withdraw a ticket"));
        }
        if (state.origin() == null || state.version() != 1) {
            return Outcome.refused(new Refusal.Conflict("It did not come by an import, or was changed since."));
        }
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        var draft = new Draft(state);
        draft.withdraw();
        var deed = Deed.of(
                TicketEvent.Type.CHANGED, List.of(new FieldChange(Field.WITHDRAWN, null, Boolean.toString(true))));
        return Outcome.ok(follow(draft.finish(at, at), deed, by, at, salt));
    }

    /** Why nothing is made of it where {@link TicketSnapshot#isChangeableBy} says no; {@code what} they may not do. */
    private <T> Outcome<T> closed(Actor by, String what) {
        if (!by.isStaff()) {
            return Outcome.refused(new Refusal.NotAllowed(what));
        }
        var into = state.mergedInto();
        return Outcome.refused(
                into == null ? WITHDRAWN : new Refusal.Merged(into.reference().value()));
    }

    Change follow(TicketSnapshot after, Deed deed, Actor actor, Instant at, Salt salt) {
        return record(state, after, head, deed, actor, at, salt);
    }

    /**
     * Takes out of it what tells of a person, also once it is merged. What it said before is no part of the event. Empty where
     * nothing of it tells of them; refuses whoever is no admin.
     *
     * @param comments all that it has, kept from other changes
     * @param album the photos that it has, kept from other changes
     */
    public Outcome<Optional<Change>> forget(
            Erasure what, List<Comment> comments, Album album, Actor by, Instant now, Salt salt) {
        if (!by.isAdmin()) {
            return Outcome.refused(new Refusal.NotAllowed("erase what tells of a person"));
        }
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        var draft = new Draft(state);
        draft.forget(what);
        var erased = comments.stream()
                .filter(comment -> what.comments().contains(comment.sequence()))
                .filter(comment -> what.words().areIn(comment.body()))
                .toList();
        var photos = album.photos().stream()
                .filter(photo -> what.photos().contains(photo.number()))
                .toList();
        var seen = photos.stream().anyMatch(Photo::approved)
                || erased.stream()
                        .anyMatch(comment -> comment.without(what.words()).isNewsAfter(comment));
        var after = seen ? draft.finish(at, at) : draft.next(at);
        var deed = Deed.erasure(
                fieldsOf(after),
                erased.stream().map(comment -> comment.without(what.words())).toList(),
                photos.stream().<PhotoChange>map(PhotoChange.Removed::new).toList());
        return Outcome.ok(deed.changes().isEmpty() ? Optional.empty() : Optional.of(follow(after, deed, by, at, salt)));
    }

    /** In which fields it is not what it is now. */
    private List<Field> fieldsOf(TicketSnapshot after) {
        var fields = new ArrayList<Field>();
        FieldChange.between(state, after).forEach(change -> fields.add(change.field()));
        if (!state.reporter().equals(after.reporter())) {
            fields.add(Field.REPORTER);
        }
        return fields;
    }

    private static Change record(
            @Nullable TicketSnapshot before,
            TicketSnapshot after,
            Digest previous,
            Deed deed,
            Actor actor,
            Instant at,
            Salt salt) {
        var by = TicketEvent.By.of(actor);
        var event =
                TicketEvent.record(previous, after.id(), after.version(), at, by, deed.type(), deed.changes(), salt);
        return new RecordedChange(
                Optional.ofNullable(before),
                after,
                event,
                deed.comment(),
                deed.edited(),
                deed.erased(),
                deed.photos(),
                deed.relation());
    }

    private static Instant resolution(@Nullable Origin origin, Instant createdAt) {
        return origin == null || origin.resolvedAt() == null
                ? createdAt
                : origin.resolvedAt().truncatedTo(ChronoUnit.MILLIS);
    }
}
