package org.sexton.domain.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sexton.domain.administration.Pens.ok;
import static org.sexton.domain.administration.Pens.pen;
import static org.sexton.domain.administration.Pens.refusal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sexton.domain.administration.AdminEvent.Detail;
import org.sexton.domain.administration.CatalogueChange.Rows;
import org.sexton.domain.administration.StatusBoard.Wish;
import org.sexton.domain.shared.Key;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.Status;

class StatusBoardTest {

    private static final Status NEW = new Status(new Key("new"), "New", Phase.OPEN, 1, "blue", true);
    private static final Status OPEN = new Status(new Key("open"), "Open", Phase.OPEN, 2, "amber", false);
    private static final Status DONE = new Status(new Key("resolved"), "Resolved", Phase.RESOLVED, 3, "green", false);
    private static final Wish NOTHING = new Wish(null, null, null, null, null);
    private static final Key WAITING = new Key("waiting");

    private final List<Status> first = List.of(NEW, OPEN, DONE);
    private final StatusBoard board = new StatusBoard(first);

    private static Wish waiting(@Nullable Integer position) {
        return new Wish(" Waiting on  parts ", Phase.OPEN, position, "violet", null);
    }

    private static Wish initial(boolean initial) {
        return new Wish(null, null, null, null, initial);
    }

    private static List<Status> after(List<Status> before, CatalogueChange change) {
        var rows = (Rows.Statuses) change.rows();
        var all = new ArrayList<>(before);
        all.removeIf(status -> rows.removed().contains(status.key())
                || rows.saved().stream().anyMatch(saved -> saved.key().equals(status.key())));
        all.addAll(rows.saved());
        all.sort(Comparator.comparingInt(Status::position));
        return all;
    }

    private static List<String> keys(List<Status> statuses) {
        return statuses.stream().map(status -> status.key().value()).toList();
    }

    @Test
    void a_new_one_comes_where_it_is_wanted_and_the_others_make_room() {
        var change = ok(board.add(WAITING, waiting(2), pen()));

        assertThat(after(first, change))
                .contains(new Status(WAITING, "Waiting on parts", Phase.OPEN, 2, "violet", false))
                .extracting(Status::position)
                .containsExactly(1, 2, 3, 4);
        assertThat(keys(after(first, change))).containsExactly("new", "waiting", "open", "resolved");
        assertThat(change.event().changes())
                .contains(new Detail("label", null, "Waiting on parts"), new Detail("position", null, "2"));
    }

    @Test
    void beyond_the_last_is_at_the_end() {
        assertThat(keys(after(first, ok(board.add(WAITING, waiting(99), pen())))))
                .endsWith("waiting");
        assertThat(keys(after(first, ok(board.add(WAITING, waiting(null), pen())))))
                .endsWith("waiting");
    }

    @Test
    void moving_one_moves_the_others_and_is_one_entry_about_it() {
        var change = ok(board.change(DONE.key(), new Wish(null, null, 1, null, null), true, pen()))
                .orElseThrow();

        assertThat(keys(after(first, change))).containsExactly("resolved", "new", "open");
        assertThat(change.event().subject().key()).isEqualTo("resolved");
        assertThat(change.event().changes()).containsExactly(new Detail("position", "3", "1"));
    }

    @Test
    void what_is_as_it_was_is_no_change() {
        assertThat(ok(board.change(OPEN.key(), NOTHING, false, pen()))).isEmpty();
        assertThat(ok(board.change(OPEN.key(), new Wish("Open", Phase.OPEN, 2, "amber", false), false, pen())))
                .isEmpty();
        assertThat(ok(board.change(DONE.key(), new Wish(null, null, 77, null, null), false, pen())))
                .isEmpty();
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        var why = refusal(board.add(WAITING, new Wish("OPEN", null, 0, "#ff0000", null), pen()));

        assertThat(((Refusal.Invalid) why).violations())
                .extracting(Violation::field, Violation::code)
                .containsExactly(
                        tuple("label", "taken"),
                        tuple("position", "out_of_range"),
                        tuple("colour", "unknown"),
                        tuple("phase", "required"));
        assertThat(refusal(board.add(OPEN.key(), waiting(null), pen()))).isInstanceOf(Refusal.Conflict.class);
        assertThat(refusal(board.change(WAITING, NOTHING, false, pen()))).isEqualTo(new Refusal.NotFound("status"));
    }

    @Test
    void the_phase_stays_while_tickets_are_in_it() {
        var resolved = new Wish(null, Phase.RESOLVED, null, null, null);

        assertThat(refusal(board.change(OPEN.key(), resolved, true, pen()))).isInstanceOf(Refusal.Conflict.class);
        assertThat(ok(board.change(OPEN.key(), resolved, false, pen()))).isPresent();
    }

    @Test
    void new_tickets_always_begin_somewhere_and_it_is_open() {
        assertThat(refusal(board.change(NEW.key(), initial(false), false, pen())))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(refusal(board.change(DONE.key(), initial(true), false, pen())))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(refusal(board.change(NEW.key(), new Wish(null, Phase.RESOLVED, null, null, null), false, pen())))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(refusal(board.remove(NEW.key(), null, false, pen()))).isInstanceOf(Refusal.Conflict.class);
        assertThat(refusal(board.remove(NEW.key(), DONE.key(), false, pen()))).isInstanceOf(Refusal.Conflict.class);

        var moved = after(
                first, ok(board.change(OPEN.key(), initial(true), true, pen())).orElseThrow());
        assertThat(moved.stream().filter(Status::initial))
                .extracting(Status::key)
                .containsExactly(OPEN.key());
        var inherited = after(first, ok(board.remove(NEW.key(), OPEN.key(), false, pen())));
        assertThat(inherited.stream().filter(Status::initial))
                .extracting(Status::key)
                .containsExactly(OPEN.key());
    }

    @Test
    void the_last_of_a_phase_stays_whatever_replaces_it() {
        assertThat(refusal(board.remove(DONE.key(), OPEN.key(), false, pen()))).isInstanceOf(Refusal.Conflict.class);
        assertThat(refusal(board.change(DONE.key(), new Wish(null, Phase.OPEN, null, null, null), false, pen())))
                .isInstanceOf(Refusal.Conflict.class);
        var lone = new StatusBoard(List.of(NEW, DONE));
        assertThat(refusal(lone.remove(NEW.key(), DONE.key(), false, pen()))).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void what_tickets_use_goes_only_with_another_in_its_place() {
        assertThat(refusal(board.remove(OPEN.key(), null, true, pen()))).isInstanceOf(Refusal.Conflict.class);
        assertThat(refusal(board.remove(OPEN.key(), OPEN.key(), false, pen()))).isInstanceOf(Refusal.Invalid.class);
        assertThat(refusal(board.remove(OPEN.key(), WAITING, false, pen()))).isInstanceOf(Refusal.Invalid.class);

        var change = ok(board.remove(OPEN.key(), DONE.key(), false, pen()));
        assertThat(keys(after(first, change))).containsExactly("new", "resolved");
        assertThat(change.event().changes()).contains(new Detail("replacedWith", null, "resolved"));
    }

    /** Random walks: whatever is asked for, what comes of it holds together, and the log is one chain. */
    @Test
    void no_walk_ends_where_something_is_missing() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new SplittableRandom(seed);
            var now = first;
            var head = AdminEvent.Head.NONE;
            for (int step = 0; step < 40; step++) {
                var key = new Key("s" + random.nextInt(5));
                var known = now.get(random.nextInt(now.size())).key();
                var other = now.get(random.nextInt(now.size())).key();
                var wish = new Wish(
                        random.nextBoolean() ? "Label " + random.nextInt(6) : null,
                        random.nextInt(3) == 0 ? Phase.RESOLVED : random.nextBoolean() ? Phase.OPEN : null,
                        random.nextBoolean() ? 1 + random.nextInt(6) : null,
                        null,
                        random.nextInt(4) == 0 ? random.nextBoolean() : null);
                var outcome = switch (random.nextInt(3)) {
                    case 0 -> new StatusBoard(now).add(key, wish, pen(head));
                    case 1 ->
                        new StatusBoard(now)
                                .change(known, wish, random.nextBoolean(), pen(head))
                                .flatMap(change -> change.map(Outcome::ok)
                                        .orElseGet(() -> Outcome.refused(new Refusal.Conflict("as it was"))));
                    default ->
                        new StatusBoard(now).remove(known, random.nextBoolean() ? other : null, false, pen(head));
                };
                if (outcome instanceof Outcome.Ok<CatalogueChange>(var change)) {
                    now = after(now, change);
                    assertThat(change.event().isIntactAfter(head.hash())).isTrue();
                    assertThat(change.event().changes()).isNotEmpty();
                    head = change.event().head();
                }
                assertThat(now)
                        .extracting(Status::position)
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, now.size()).boxed().toList());
                assertThat(now.stream().filter(status -> status.initial() && status.phase() == Phase.OPEN))
                        .hasSize(1);
                assertThat(now.stream().filter(Status::initial)).hasSize(1);
                assertThat(now).anyMatch(status -> status.phase() == Phase.RESOLVED);
            }
            assertThat(head.sequence()).isPositive();
        }
    }
}
