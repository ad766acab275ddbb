package org.sexton.adapters.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sexton.application.port.out.StaleTicketException;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Role;
import org.sexton.domain.shared.Key;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.Assignee;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Change;
import org.sexton.domain.ticket.Comment;
import org.sexton.domain.ticket.CommentId;
import org.sexton.domain.ticket.Field;
import org.sexton.domain.ticket.FieldChange;
import org.sexton.domain.ticket.Location;
import org.sexton.domain.ticket.Move;
import org.sexton.domain.ticket.NewTicket;
import org.sexton.domain.ticket.Origin;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.Point;
import org.sexton.domain.ticket.Priority;
import org.sexton.domain.ticket.Reporter;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketEvent;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.Visibility;

public abstract class TicketStoreContract extends PortContract {

    private RandomTickets randomTickets() {
        var categories = List.of(new Category(new Key("heating"), "Heating"), new Category(new Key("gas"), "Gas"));
        stored(() -> addCategories(categories));
        var hall = place("hall", "Hall", null);
        var kitchen = place("kitchen", "Hall / Kitchen", hall);
        var staff = List.of(person("Tom", Role.STAFF), person("Maeve", Role.ADMIN));
        return new RandomTickets(
                7, catalogue.statuses(), categories, List.of(hall, kitchen), staff, person("Ann", Role.MEMBER));
    }

    private void assertIntact(List<TicketEvent> events) {
        var head = Digest.NONE;
        for (var event : events) {
            assertThat(event.isIntactAfter(head)).as("%s", event).isTrue();
            head = event.seal().hash();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tickets_of_every_shape_are_kept_as_they_are_one_by_one_or_all_at_once(boolean atOnce) {
        var random = randomTickets();
        var openings = random.next(200).stream()
                .map(ticket -> opening(ticket, ids.nextReference(), Instant.parse("2026-01-01T00:00:00Z")))
                .toList();
        stored(() -> {
            if (atOnce) {
                tickets.commitAll(openings);
            } else {
                openings.forEach(opening -> assertThat(tickets.commit(opening)).isEqualTo(opening.after()));
            }
        });

        for (var opening : openings) {
            var reference = opening.after().reference();
            assertThat(queries.find(reference)).contains(opening.after());
            assertThat(queries.events(reference)).containsExactly(opening.event());
            assertIntact(queries.events(reference));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_text_is_a_text_whatever_it_means_to_a_database(boolean atOnce) {
        var texts = List.of("\\N", "\\.", "a\\tb\\\\", "a\tb\nc", "'); --", "\"{a,b}\"", "ünï\u2028🔔", "%s ${x} :y ?");
        var openings = texts.stream().map(text -> opening(described(text))).toList();
        stored(() -> {
            if (atOnce) {
                tickets.commitAll(openings);
            } else {
                openings.forEach(tickets::commit);
            }
        });

        assertThat(openings).allSatisfy(opening -> {
            var reference = opening.after().reference();
            assertThat(queries.find(reference)).contains(opening.after());
            assertThat(queries.events(reference)).containsExactly(opening.event());
        });
        assertThat(openings)
                .extracting(opening -> opening.after().description())
                .isEqualTo(texts);
    }

    private NewTicket described(String text) {
        var bare = titled("Door");
        return new NewTicket(
                bare.title(),
                text,
                bare.status(),
                bare.priority(),
                null,
                new Location(null, text.lines().findFirst().orElseThrow(), null),
                false,
                new Reporter.Guest(null, null),
                new Assignee.Named("Bob"),
                null,
                null);
    }

    @Test
    void many_or_none() {
        stored(() -> tickets.commitAll(List.of()));
        var first = opening(titled("Door"));
        var same = opening(titled("Lamp"), first.after().reference());

        assertThatThrownBy(() -> stored(() -> tickets.commitAll(List.of(first, same))))
                .isInstanceOf(RuntimeException.class);
        assertThat(queries.find(first.after().reference())).isEmpty();
        assertThat(queries.events(first.after().reference())).isEmpty();
    }

    @Test
    void every_field_changes_and_is_recorded() {
        stored(() -> addCategories(List.of(new Category(new Key("heating"), "Heating"))));
        var staff = person("Tom", Role.STAFF);
        var hall = place("hall", "Hall", null);
        var reference = opened(titled("Door")).reference();
        var resolved = catalogue.statuses().stream()
                .filter(status -> status.phase() == Phase.RESOLVED)
                .findFirst()
                .orElseThrow();
        var after = changed(
                reference,
                new Move.Rename("Side door"),
                new Move.Describe("Does not\nlock"),
                new Move.ChangeStatus(resolved),
                new Move.Prioritise(Priority.URGENT),
                new Move.Categorise(catalogue.categories().getFirst()),
                new Move.Relocate(new Location(hall, "left", new Point(1.5, -2.25))),
                new Move.MarkSensitive(true),
                new Move.Assign(new Assignee.Staff(staff.id(), "Tom")),
                new Move.Schedule(LocalDate.of(2027, 2, 28)));

        assertThat(queries.find(reference)).contains(after);
        assertThat(after.resolvedAt()).isNotNull();
        assertThat(queries.events(reference)).hasSize(2);

        var cleared = changed(
                reference,
                new Move.ChangeStatus(catalogue.initialStatus()),
                new Move.Describe(""),
                new Move.Categorise(null),
                new Move.Relocate(null),
                new Move.Assign(new Assignee.Named("Bob")),
                new Move.Schedule(null));
        assertThat(queries.find(reference)).contains(cleared);
        assertThat(cleared.resolvedAt()).isNull();
        assertThat(queries.events(reference)).hasSize(3);
        assertIntact(queries.events(reference));
    }

    @Test
    void a_ticket_may_change_again_in_the_same_work() {
        var reference = opened(titled("Door")).reference();
        stored(() -> {
            tickets.commit(change(reference, NOW, new Move.Rename("Second")));
            tickets.commit(change(reference, NOW, new Move.Rename("Third")));
        });

        assertThat(queries.find(reference).orElseThrow().title()).isEqualTo("Third");
        assertThat(queries.find(reference).orElseThrow().version()).isEqualTo(3);
        assertIntact(queries.events(reference));
    }

    @Test
    void comments_are_kept_in_their_order_each_with_its_event() {
        var tom = person("Tom", Role.STAFF);
        var reference = opened(titled("Door")).reference();
        var by = new Actor.User(tom.id(), Role.STAFF);
        var note = commented(
                reference,
                ticket -> ticket.comment(
                        new CommentId(ids.nextId()), " Bob\r\ncomes ", Visibility.INTERNAL, by, NOW, ids.nextSalt()),
                by);
        var answer = commented(
                reference,
                ticket -> ticket.answer(
                        new CommentId(ids.nextId()), "Thank you", Actor.GUEST, NOW.plusSeconds(1), ids.nextSalt()),
                Actor.GUEST);

        assertThat(queries.comments(reference)).containsExactly(note, answer);
        assertThat(note.body()).isEqualTo("Bob\ncomes");
        assertThat(queries.events(reference)).hasSize(3).last().satisfies(event -> {
            assertThat(event.type()).isEqualTo(TicketEvent.Type.COMMENTED);
            assertThat(event.changes()).containsExactly(new FieldChange(Field.COMMENT, null, "Thank you"));
        });
        assertIntact(queries.events(reference));
        assertThat(queries.comments(new TicketReference("AAA-AAA"))).isEmpty();
    }

    @Test
    void a_comment_that_was_written_anew_is_kept_as_it_reads_now() {
        var tom = person("Tom", Role.STAFF);
        var by = new Actor.User(tom.id(), Role.STAFF);
        var reference = opened(titled("Door")).reference();
        var first = commented(
                reference,
                ticket -> ticket.comment(
                        new CommentId(ids.nextId()), "Bob coms", Visibility.PUBLIC, by, NOW, ids.nextSalt()),
                by);
        var second = commented(
                reference,
                ticket -> ticket.comment(
                        new CommentId(ids.nextId()), "Among us", Visibility.INTERNAL, by, NOW, ids.nextSalt()),
                by);
        var then = NOW.plusSeconds(60);
        var edited = edited(reference, first, "Call 0151 496 0185", by, then);
        edited(reference, second, "Between us", by, then.plusSeconds(1));

        assertThat(edited.editedAt()).isEqualTo(then);
        assertThat(queries.comments(reference))
                .extracting(Comment::body, Comment::editedAt)
                .containsExactly(tuple("Call 0151 496 0185", then), tuple("Between us", then.plusSeconds(1)));
        assertThat(publicTickets.find(reference).orElseThrow().comments())
                .singleElement()
                .satisfies(comment -> assertThat(comment.body()).isEqualTo("Call [tel]"));
        assertThat(queries.events(reference).get(3).changes())
                .containsExactly(
                        new FieldChange(Field.COMMENT, "Bob coms", "Call 0151 496 0185"),
                        new FieldChange(Field.COMMENT_SEQUENCE, null, "2"));
        assertIntact(queries.events(reference));
        var again = edited(reference, edited, "Bob comes", by, then.plusSeconds(2));
        assertThat(queries.comments(reference)).first().isEqualTo(again);
    }

    private Comment edited(TicketReference reference, Comment comment, String body, Actor by, Instant at) {
        return ok(work.run(
                by,
                () -> tickets.find(reference)
                        .orElseThrow()
                        .rewrite(comment, body, by, at, ids.nextSalt())
                        .map(change -> {
                            tickets.commit(change.orElseThrow());
                            return change.orElseThrow().edited().orElseThrow();
                        })));
    }

    @Test
    void a_claimed_report_is_kept_as_the_persons() {
        var tom = person("Tom Member", Role.MEMBER);
        var reference = opened(titled("Door")).reference();
        work.run(
                tom.actor(),
                () -> tickets.find(reference)
                        .orElseThrow()
                        .claim(tom, NOW, ids.nextSalt())
                        .map(change -> tickets.commit(change.orElseThrow())));

        assertThat(queries.find(reference).orElseThrow().reporter()).isEqualTo(Reporter.of(tom));
        assertThat(queries.reportedBy(tom.id(), 5, null).items())
                .extracting(ticket -> ticket.reference())
                .containsExactly(reference);
        assertThat(queries.events(reference).getLast().changes())
                .containsExactly(new FieldChange(Field.REPORTER, null, tom.id().toString()));
        assertIntact(queries.events(reference));
    }

    private Comment commented(TicketReference reference, Function<Ticket, Outcome<Change>> decision, Actor by) {
        var outcome = work.run(
                by,
                () -> decision.apply(tickets.find(reference).orElseThrow()).map(change -> {
                    tickets.commit(change);
                    return change.comment().orElseThrow();
                }));
        return ok(outcome);
    }

    @Test
    void a_missing_ticket_is_not_found() {
        assertThat(done(() -> tickets.find(new TicketReference("AAA-AAA")))).isEmpty();
    }

    @Test
    void a_change_decided_on_an_older_version_is_stale_and_leaves_nothing() {
        var reference = opened(titled("Door")).reference();
        var late = done(() -> change(reference, NOW, new Move.Rename("Late")));
        var first = changed(reference, new Move.Rename("First"));

        assertThatThrownBy(() -> stored(() -> tickets.commit(late))).isInstanceOf(StaleTicketException.class);
        assertThat(queries.find(reference)).contains(first);
        assertThat(queries.events(reference)).hasSize(2);
    }

    @Test
    void a_reference_belongs_to_one_ticket() {
        var first = opened(titled("Door"));
        var second = opening(titled("Lamp"), first.reference());

        assertThatThrownBy(() -> stored(() -> tickets.commit(second))).isInstanceOf(RuntimeException.class);
        assertThat(queries.find(first.reference())).contains(first);
        assertThat(queries.events(first.reference())).hasSize(1);
    }

    @Test
    void taken_references_are_told() {
        var one = opened(titled("Door")).reference();
        var other = opened(titled("Lamp")).reference();
        var free = new TicketReference("AAA-AAA");

        assertThat(done(() -> tickets.taken(Set.of(one, other, free)))).containsExactlyInAnyOrder(one, other);
        assertThat(done(() -> tickets.taken(Set.of()))).isEmpty();
    }

    @Test
    void imported_external_ids_are_told_by_source() {
        stored(() -> tickets.commitAll(List.of(imported("one", "1"), imported("one", "2"), imported("two", "3"))));

        assertThat(done(() -> tickets.imported("one", Set.of("1", "2", "3")))).containsExactlyInAnyOrder("1", "2");
        assertThat(done(() -> tickets.imported("three", Set.of("1")))).isEmpty();
        assertThat(done(() -> tickets.imported("one", Set.of()))).isEmpty();
    }

    @Test
    void nothing_is_imported_twice() {
        stored(() -> tickets.commit(imported("one", "1")));
        var again = imported("one", "1");

        assertThatThrownBy(() -> stored(() -> tickets.commit(again))).isInstanceOf(RuntimeException.class);
        assertThat(queries.find(again.after().reference())).isEmpty();
    }

    private Change imported(String source, String externalId) {
        var origin = new Origin(source, externalId, NOW.minusSeconds(60), null);
        var bare = titled("Door");
        return opening(new NewTicket(
                bare.title(),
                bare.description(),
                bare.status(),
                bare.priority(),
                null,
                null,
                false,
                new Reporter.Guest(null, null),
                null,
                null,
                origin));
    }

    @Test
    void nothing_is_stored_or_found_for_change_outside_of_a_unit_of_work() {
        var opening = opening(titled("Door"));

        assertThatThrownBy(() -> tickets.commit(opening)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> tickets.commitAll(List.of(opening))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> tickets.find(opening.after().reference())).isInstanceOf(IllegalStateException.class);
        assertThat(queries.find(opening.after().reference())).isEmpty();
    }

    @Test
    void changes_of_one_ticket_made_together_come_one_after_the_other_and_none_is_lost() {
        var reference = opened(titled("Door")).reference();
        var writers = 8;
        var each = 5;

        Together.each(writers, () -> {
            for (int i = 0; i < each; i++) {
                stored(() -> {
                    var ticket = tickets.find(reference).orElseThrow().snapshot();
                    tickets.commit(change(reference, NOW, new Move.Rename(ticket.title() + "+")));
                });
            }
            return true;
        });

        var ticket = queries.find(reference).orElseThrow();
        assertThat(ticket.title()).isEqualTo("Door" + "+".repeat(writers * each));
        assertThat(ticket.version()).isEqualTo(1 + writers * each);
        assertThat(queries.events(reference)).hasSize(1 + writers * each);
        assertIntact(queries.events(reference));
    }
}
