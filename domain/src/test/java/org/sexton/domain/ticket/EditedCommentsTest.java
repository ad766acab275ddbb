package org.sexton.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

class EditedCommentsTest {

    private static final Instant NOON = TicketFixtures.NOON;
    private static final Instant LAST = NOON.plus(Comment.EDITABLE);
    private static final Actor MARY = TicketFixtures.STAFF;
    private static final Actor ADA = new Actor.User(new PersonId(new UUID(0, 8)), Role.ADMIN);
    private static final Ticket TICKET = Changes.reported(false);

    private static Change said(Visibility visibility, String body) {
        return Changes.written(TICKET, visibility, MARY, body);
    }

    private static Outcome<Optional<Change>> rewrite(Change said, String body, Actor by, Instant at) {
        return Changes.after(said).rewrite(said.comment().orElseThrow(), body, by, at, TicketFixtures.salt());
    }

    private static Change rewritten(Change said, String body) {
        return TicketFixtures.ok(rewrite(said, body, MARY, NOON.plusSeconds(60)))
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void what_was_written_is_put_right_with_an_event_of_both_texts(Visibility visibility) {
        var said = said(visibility, "Bob coms");
        var change = rewritten(said, " Bob\r\ncomes ");

        var event = change.event();
        assertThat(event.type()).isEqualTo(TicketEvent.Type.COMMENT_EDITED);
        assertThat(event.sequence()).isEqualTo(3);
        assertThat(event.changes())
                .containsExactly(
                        new FieldChange(
                                visibility == Visibility.PUBLIC ? Field.COMMENT : Field.NOTE, "Bob coms", "Bob\ncomes"),
                        new FieldChange(Field.COMMENT_SEQUENCE, null, "2"));
        assertThat(change.after().version()).isEqualTo(3);
        assertThat(change.comment()).isEmpty();
        var before = said.comment().orElseThrow();
        assertThat(change.edited())
                .contains(new Comment(
                        before.id(),
                        before.sequence(),
                        before.at(),
                        before.by(),
                        before.side(),
                        visibility,
                        "Bob\ncomes",
                        NOON.plusSeconds(60)));
    }

    @Test
    void it_is_done_within_a_quarter_of_an_hour_from_when_it_was_written() {
        var said = said(Visibility.PUBLIC, "Bob coms");

        assertThat(TicketFixtures.ok(rewrite(said, "Bob comes", MARY, LAST))).isPresent();
        assertThat(TicketFixtures.refusal(rewrite(said, "Bob comes", MARY, LAST.plusMillis(1))))
                .isEqualTo(new Refusal.Conflict("A comment can be edited for 15 minutes. Write another one."));
        // to edit it does not begin another quarter of an hour
        var once = rewritten(said, "Bob comes");
        var again = Changes.after(once)
                .rewrite(once.edited().orElseThrow(), "Bob came", MARY, LAST.plusMillis(1), TicketFixtures.salt());
        assertThat(TicketFixtures.refusal(again)).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void nobody_puts_words_into_another_ones_mouth() {
        var said = said(Visibility.PUBLIC, "Bob comes");
        for (var actor : List.of(ADA, Actor.SYSTEM)) {
            assertThat(TicketFixtures.refusal(rewrite(said, "Bob does not", actor, NOON)))
                    .isEqualTo(new Refusal.NotAllowed("edit what somebody else wrote"));
        }
        for (var actor : List.of(Actor.GUEST, TicketFixtures.MEMBER)) {
            assertThat(TicketFixtures.refusal(rewrite(said, "Bob does not", actor, NOON)))
                    .isEqualTo(new Refusal.NotAllowed("edit a comment"));
        }
        var noMoreStaff = new Actor.User(MARY.person().orElseThrow(), Role.MEMBER);
        assertThat(TicketFixtures.refusal(rewrite(said, "Bob does not", noMoreStaff, NOON)))
                .isInstanceOf(Refusal.NotAllowed.class);

        var answer = Changes.answered(TICKET, MARY);
        assertThat(TicketFixtures.refusal(rewrite(answer, "No thanks", MARY, NOON)))
                .isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void what_reads_as_before_is_no_change_and_nothing_and_too_much_are_refused() {
        var said = said(Visibility.PUBLIC, "Bob comes");

        assertThat(TicketFixtures.ok(rewrite(said, " Bob comes\n", MARY, NOON))).isEmpty();
        for (var body : List.of("", " \n ", "x".repeat(20_001))) {
            assertThat(TicketFixtures.refusal(rewrite(said, body, MARY, NOON))).isInstanceOf(Refusal.Invalid.class);
        }
    }

    @Test
    void the_public_is_told_that_something_moved_where_it_can_see_it() {
        var said = said(Visibility.PUBLIC, "Call 0151 496 0185");
        var then = said.after().publicUpdatedAt();

        assertThat(rewritten(said, "Ring 0151 496 0185").after().publicUpdatedAt())
                .isEqualTo(NOON.plus(Duration.ofMinutes(1)));
        // behind the mask
        assertThat(rewritten(said, "Call 0151 496 0999").after().publicUpdatedAt())
                .isEqualTo(then);
        var note = said(Visibility.INTERNAL, "Among us");
        assertThat(rewritten(note, "Between us").after().publicUpdatedAt())
                .isEqualTo(note.after().publicUpdatedAt());
    }
}
