package org.sexton.adapters.memory.twins;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.administration.Author;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;
import org.sexton.domain.ticket.Assignee;
import org.sexton.domain.ticket.CommentId;
import org.sexton.domain.ticket.Move;
import org.sexton.domain.ticket.NewTicket;
import org.sexton.domain.ticket.Origin;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.Priority;
import org.sexton.domain.ticket.Reporter;
import org.sexton.domain.ticket.Status;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.Visibility;

/**
 * One of two installations. What the public may know happens in both, at the same times and under the same references: it
 * is decided by chance that they share. All else is decided by each twin's own: who reports and works, how urgent it is,
 * notes, due dates, hidden tickets and reports nobody has seen to that the
 * other does not have, what stands behind masks, what becomes of a ticket while
 * it is hidden, and when all of that happens.
 */
public final class Twin {

    private static final Instant BEGIN = Instant.parse("2026-03-29T09:00:00.123Z");
    private static final long STEP_SECONDS = 1_000;
    private static final int HIDDEN = 6;

    private final Stage stage;
    private final Darkroom darkroom;
    private final Talk talk;
    private final SplittableRandom common;
    private final SplittableRandom own;
    private final List<Status> statuses;
    private final List<Person> staff;
    private final Person member;
    private final int busyness;
    private final List<Known> known = new ArrayList<>();
    private final List<TicketReference> reserved;
    private final List<TicketReference> hidden = new ArrayList<>();
    /** Those of the hidden that are so because nobody has seen to them yet. */
    private final Set<TicketReference> waiting = new HashSet<>();

    private final Notice notice;
    private final boolean showsAfterTriage;
    private final Ties ties;
    private Instant now = BEGIN;
    private int steps;

    /** @param which of the twins: 0 or 1 */
    public Twin(long seed, int which, Stage stage) {
        this.stage = stage;
        ties = new Ties(stage);
        notice = new Notice(stage);
        common = new SplittableRandom(seed);
        own = new SplittableRandom(seed * 2 + which);
        darkroom = new Darkroom(stage, own);
        talk = new Talk(stage, own);
        showsAfterTriage = common.nextInt(3) == 0;
        statuses = stage.catalogue().statuses();
        busyness = 1 + own.nextInt(5);
        reserved = hiddenReferences(seed, which);
        staff = List.of(person("Mary", Role.STAFF), person("Ada", Role.ADMIN));
        member = person("Tom", Role.MEMBER);
        stage.set(() -> {
            var author = new Author(Actor.SYSTEM, BEGIN, stage.ids()::nextSalt);
            stage.catalogue().addCategories(Town.CATEGORIES, author, stage.adminLog());
            stage.catalogue().addPlaces(Town.PLACES, author, stage.adminLog());
            staff.forEach(stage.people()::save);
            stage.people().save(member);
        });
        if (showsAfterTriage) {
            notice.showAfterTriage(BEGIN);
        }
    }

    /** References that this twin alone uses, and never for anything public. */
    static List<TicketReference> hiddenReferences(long seed, int which) {
        var random = new SplittableRandom(~seed * 2 + which);
        return random.ints(HIDDEN).mapToObj(TicketReference::of).toList();
    }

    private Person person(String name, Role role) {
        var unlike = name + own.nextInt(1_000);
        return new Person(
                new PersonId(new UUID(own.nextLong() & ~0xF000L | 0x7000, own.nextLong() >>> 1 | 1L << 63)),
                new EmailAddress(unlike + "@example.org"),
                true,
                unlike,
                role,
                true,
                BEGIN);
    }

    /** One thing that the public may learn of, and then what nobody does. */
    public void step() {
        steps++;
        now = BEGIN.plusSeconds(steps * STEP_SECONDS);
        talk.settle();
        inPublic();
        for (int i = own.nextInt(busyness); i > 0; i--) {
            now = now.plusMillis(1 + own.nextInt(90_000));
            inPrivate();
        }
    }

    /** References that were, are or will be public. */
    List<TicketReference> known() {
        return known.stream().map(ticket -> ticket.reference).toList();
    }

    // ---- what both do: every choice is of common chance

    private void inPublic() {
        if (known.size() < 2 || common.nextInt(4) == 0) {
            open(new Known(common, statuses));
            return;
        }
        if (common.nextInt(12) == 0) {
            notice.openOrClose(now);
            return;
        }
        var ticket = Pick.one(common, known);
        reopen(ticket);
        switch (common.nextInt(12)) {
            case 0, 1 -> hideOrShow(ticket);
            case 9, 10, 11 -> showOrConceal(ticket);
            case 2 -> ticket.title = Telling.any(common, 2);
            case 3 -> ticket.description = Telling.any(common, common.nextInt(6));
            case 4 -> ticket.spot = Pick.maybe(common, () -> Known.spot(common));
            case 5 -> ticket.category = Pick.maybe(common, () -> Pick.one(common, Town.CATEGORIES));
            case 6 -> enter(ticket, Pick.one(common, statuses));
            default -> comment(ticket, Telling.any(common, 3), common.nextBoolean());
        }
        if (!ticket.hidden) {
            apply(ticket.reference, ticket.told(own));
        }
    }

    private void open(Known ticket) {
        var imported = common.nextInt(3) == 0;
        var born = imported ? now.minusSeconds(common.nextInt(100_000)) : now;
        var later = born.plusSeconds(common.nextInt(100));
        var isResolved = imported && ticket.status.phase() == Phase.RESOLVED && !later.isAfter(now);
        var isFromElsewhere = imported || own.nextBoolean();
        open(
                ticket.reference,
                somebody(),
                new NewTicket(
                        ticket.title.in(own),
                        ticket.description.in(own),
                        ticket.status,
                        Pick.one(own, List.of(Priority.values())),
                        ticket.category,
                        ticket.location(own),
                        ticket.hidden,
                        reporter(),
                        Pick.maybe(own, this::assignee),
                        Pick.maybe(own, this::date),
                        isFromElsewhere ? origin(born, isResolved ? later : null) : null));
        known.add(ticket);
    }

    /** A ticket that was hidden comes back as the public is to see it, whatever became of it meanwhile. */
    private void hideOrShow(Known ticket) {
        ticket.hidden = !ticket.hidden;
        var targets = ties.targets(ticket.reference, all());
        if (ticket.hidden && !targets.isEmpty() && own.nextBoolean()) {
            apply(ticket.reference, ticket.told(own));
            ties.merge(ticket.reference, Pick.one(own, targets), somebody(), now);
            return;
        }
        var moves = new ArrayList<>(ticket.told(own));
        moves.add(new Move.MarkSensitive(ticket.hidden));
        apply(ticket.reference, moves);
    }

    /** When a ticket is resolved is public as soon as the ticket is: so it happens in both, hidden or not. */
    private void enter(Known ticket, Status status) {
        ticket.status = status;
        apply(ticket.reference, List.of(new Move.ChangeStatus(status)));
    }

    /** A photo's rank and size are told; whether others lie between that nobody sees is not. */
    private void showOrConceal(Known ticket) {
        var width = 1 + common.nextInt(2_000);
        if (ticket.photos > 0 && (ticket.photos == Darkroom.MOST || common.nextInt(3) == 0)) {
            darkroom.conceal(ticket.reference, common.nextInt(ticket.photos--), somebody(), now);
        } else {
            darkroom.show(ticket.reference, width, somebody(), now);
            ticket.photos++;
        }
    }

    private void comment(Known ticket, Telling body, boolean byStaff) {
        if (byStaff) {
            var author = Pick.one(own, staff).actor();
            talk.say(ticket.reference, body, Visibility.PUBLIC, author, now);
            if (common.nextBoolean()) {
                now = now.plusMillis(1 + common.nextInt(1_000));
                talk.correct(Telling.any(common, 3), author, now);
            }
        } else {
            var reporter = own.nextBoolean() ? member.actor() : Actor.GUEST;
            stage.done(
                    reporter,
                    () -> find(ticket.reference)
                            .answer(
                                    new CommentId(stage.ids().nextId()),
                                    body.in(own),
                                    reporter,
                                    now,
                                    stage.ids().nextSalt())
                            .map(stage.tickets()::commit));
        }
    }

    /**
     * What is hidden as a duplicate is closed to change: it becomes a sensitive ticket instead, in one piece, so that nobody
     * outside sees it in between.
     */
    private void reopen(Known ticket) {
        if (ties.isMerged(ticket.reference)) {
            var by = somebody();
            stage.done(by, () -> {
                ties.takeOut(ticket.reference, by, now);
                return find(ticket.reference)
                        .apply(
                                List.of(new Move.MarkSensitive(true)),
                                by,
                                now,
                                stage.ids().nextSalt())
                        .map(change -> change.map(stage.tickets()::commit));
            });
        }
    }

    private List<TicketReference> all() {
        return Stream.concat(known().stream(), hidden.stream()).toList();
    }

    // ---- what each does for itself: every choice is of its own chance

    private void inPrivate() {
        switch (own.nextInt(10)) {
            case 0, 1 -> openHidden();
            case 2, 3 -> {
                if (!hidden.isEmpty()) {
                    moveHidden(Pick.one(own, hidden));
                }
            }
            case 4 -> tie();
            default -> {
                var ticket = Pick.one(own, known);
                if (ties.isMerged(ticket.reference)) {
                    return;
                }
                if (ticket.hidden && own.nextBoolean()) {
                    disguise(ticket);
                } else {
                    amongStaff(ticket);
                }
            }
        }
    }

    private void openHidden() {
        if (hidden.size() == reserved.size()) {
            return;
        }
        var like = new Known(own, statuses);
        like.hidden = true;
        var reference = reserved.get(hidden.size());
        var waits = showsAfterTriage && own.nextBoolean();
        open(
                reference,
                waits ? Actor.GUEST : somebody(),
                new NewTicket(
                        like.title.in(own),
                        like.description.in(own),
                        like.status,
                        Pick.one(own, List.of(Priority.values())),
                        like.category,
                        like.location(own),
                        !waits,
                        reporter(),
                        Pick.maybe(own, this::assignee),
                        Pick.maybe(own, this::date),
                        null));
        hidden.add(reference);
        if (waits) {
            waiting.add(reference);
        }
    }

    private void moveHidden(TicketReference reference) {
        if (ties.isMerged(reference)) {
            ties.takeOut(reference, somebody(), now);
            return;
        }
        var targets = ties.targets(reference, all());
        switch (own.nextInt(5)) {
            case 4 -> {
                if (!targets.isEmpty()) {
                    ties.merge(reference, Pick.one(own, targets), somebody(), now);
                }
            }
            case 0 ->
                talk.say(reference, Telling.any(own, 3), Pick.one(own, List.of(Visibility.values())), somebody(), now);
            case 3 -> darkroom.keepToItself(reference, somebody(), now);
            case 1 -> apply(reference, List.of(new Move.ChangeStatus(Pick.one(own, quiet(reference)))));
            default ->
                apply(reference, List.of(new Move.Rename(Telling.any(own, 2).in(own))));
        }
    }

    /** What it can be moved to without being shown. */
    private List<Status> quiet(TicketReference reference) {
        return waiting.contains(reference)
                ? statuses.stream()
                        .filter(status -> status.phase() == Phase.RESOLVED)
                        .toList()
                : statuses;
    }

    private void tie() {
        var free = all().stream().filter(ticket -> !ties.isMerged(ticket)).toList();
        if (!free.isEmpty()) {
            var one = Pick.one(own, free);
            var others = ties.targets(one, free);
            if (!others.isEmpty()) {
                ties.relate(one, Pick.one(own, others), somebody(), now);
            }
        }
    }

    /** While nobody can see it, it may be another: but for when it is resolved, and what is said for all to read. */
    private void disguise(Known ticket) {
        var like = new Known(own, statuses);
        var alike = statuses.stream()
                .filter(status -> status.phase() == ticket.status.phase())
                .toList();
        apply(
                ticket.reference,
                List.of(
                        new Move.Rename(like.title.in(own)),
                        new Move.Describe(like.description.in(own)),
                        new Move.ChangeStatus(Pick.one(own, alike)),
                        new Move.Categorise(like.category),
                        new Move.Relocate(like.location(own))));
    }

    private void amongStaff(Known ticket) {
        switch (own.nextInt(10)) {
            case 7 -> talk.adjust(ticket.reference, Pick.one(own, staff).actor(), now);
            case 8 -> {
                var author = Pick.one(own, staff).actor();
                talk.say(ticket.reference, Telling.any(own, 4), Visibility.INTERNAL, author, now);
                talk.adjust(ticket.reference, author, now.plusMillis(1));
            }
            case 5, 6 -> darkroom.keepToItself(ticket.reference, somebody(), now);
            case 0 -> apply(ticket.reference, List.of(new Move.Prioritise(Pick.one(own, List.of(Priority.values())))));
            case 1 -> apply(ticket.reference, List.of(new Move.Assign(Pick.maybe(own, this::assignee))));
            case 2 -> apply(ticket.reference, List.of(new Move.Schedule(Pick.maybe(own, this::date))));
            case 3 -> talk.say(ticket.reference, Telling.any(own, 4), Visibility.INTERNAL, somebody(), now);
            case 4 -> apply(ticket.reference, List.of(new Move.MarkSensitive(ticket.hidden)));
            default -> {
                if (!ticket.hidden) {
                    apply(ticket.reference, ticket.told(own));
                }
            }
        }
    }

    private Actor somebody() {
        return own.nextInt(4) == 0 ? Actor.SYSTEM : Pick.one(own, staff).actor();
    }

    private Reporter reporter() {
        return switch (own.nextInt(4)) {
            case 0 -> new Reporter.Member(member.id(), member.name(), member.email());
            case 1 -> {
                var person = Pick.one(own, staff);
                yield new Reporter.Staff(person.id(), person.name(), person.email());
            }
            case 2 -> new Reporter.Guest("Mr Bell", new EmailAddress("bell@example.org"));
            default -> new Reporter.Guest(null, null);
        };
    }

    private Assignee assignee() {
        var person = Pick.one(own, staff);
        return own.nextBoolean()
                ? new Assignee.Staff(person.id(), person.name())
                : new Assignee.Named("Bob the plumber");
    }

    private LocalDate date() {
        return LocalDate.of(2026, 4, 1).plusDays(own.nextInt(100));
    }

    private Origin origin(Instant born, @Nullable Instant resolved) {
        return new Origin("old desk " + own.nextInt(3), "%s-%d".formatted(steps, own.nextInt(1_000)), born, resolved);
    }

    // ---- how it is stored

    private Ticket find(TicketReference reference) {
        return stage.tickets().find(reference).orElseThrow();
    }

    private void open(TicketReference reference, Actor by, NewTicket ticket) {
        stage.done(
                by,
                () -> Ticket.open(
                                new TicketId(stage.ids().nextId()),
                                reference,
                                ticket,
                                by,
                                now,
                                stage.ids().nextSalt())
                        .map(stage.tickets()::commit));
    }

    private void apply(TicketReference reference, List<Move> moves) {
        var by = somebody();
        stage.done(
                by,
                () -> find(reference)
                        .apply(moves, by, now, stage.ids().nextSalt())
                        .map(change -> change.map(stage.tickets()::commit)));
    }
}
