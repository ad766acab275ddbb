package org.sexton.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

class CommentsTest {

    private static final CommentId ID = new CommentId(new UUID(1, 2));
    private static final Instant LATER = TicketFixtures.NOON.plusSeconds(60);
    private static final Actor STAFF = TicketFixtures.STAFF;
    private static final Actor MEMBER = TicketFixtures.MEMBER;

    private final Ticket ticket = TicketFixtures.after(TicketFixtures.opened());

    private Outcome<Change> comment(String body, Visibility visibility, Actor by) {
        return ticket.comment(ID, body, visibility, by, LATER, TicketFixtures.salt());
    }

    @ParameterizedTest
    @EnumSource
    void a_comment_is_a_change_with_its_event(Visibility visibility) {
        var change = TicketFixtures.ok(comment(" Bob\r\ncomes ", visibility, STAFF));

        assertThat(change.after().version()).isEqualTo(ticket.snapshot().version() + 1);
        assertThat(change.after().updatedAt()).isEqualTo(LATER);
        assertThat(change.event().type()).isEqualTo(TicketEvent.Type.COMMENTED);
        var field = visibility == Visibility.PUBLIC ? Field.COMMENT : Field.NOTE;
        assertThat(change.event().changes()).containsExactly(new FieldChange(field, null, "Bob\ncomes"));
        assertThat(change.comment()).hasValueSatisfying(comment -> {
            assertThat(comment.body()).isEqualTo("Bob\ncomes");
            assertThat(comment.side()).isEqualTo(Comment.Side.STAFF);
            assertThat(comment.visibility()).isEqualTo(visibility);
            assertThat(comment.sequence()).isEqualTo(change.after().version());
        });
    }

    @Test
    void a_note_among_staff_is_no_news_to_anyone_else() {
        var note = TicketFixtures.ok(comment("Bob comes", Visibility.INTERNAL, STAFF));
        var open = TicketFixtures.ok(comment("Bob comes", Visibility.PUBLIC, STAFF));

        assertThat(note.after().publicUpdatedAt()).isEqualTo(ticket.snapshot().publicUpdatedAt());
        assertThat(open.after().publicUpdatedAt()).isEqualTo(LATER);
    }

    @ParameterizedTest
    @EnumSource
    void nobody_but_staff_comments_at_the_desk(Visibility visibility) {
        for (var actor : List.of(Actor.GUEST, MEMBER)) {
            assertThat(comment("Hello", visibility, actor))
                    .isEqualTo(Outcome.refused(new Refusal.NotAllowed("comment on a ticket")));
        }
    }

    @Test
    void an_answer_is_the_reporters_and_public() {
        var change = TicketFixtures.ok(ticket.answer(ID, "Thank you", Actor.GUEST, LATER, TicketFixtures.salt()));

        assertThat(change.comment()).hasValueSatisfying(comment -> {
            assertThat(comment.side()).isEqualTo(Comment.Side.REPORTER);
            assertThat(comment.visibility()).isEqualTo(Visibility.PUBLIC);
        });
    }

    @Test
    void nothing_and_too_much_are_no_comments() {
        for (var body : List.of("", " \n ", "x".repeat(20_001), "a\u0000b")) {
            assertThat(comment(body, Visibility.PUBLIC, STAFF))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.why()).isInstanceOf(Refusal.Invalid.class));
        }
    }

    @Test
    void a_reporter_writes_no_note_that_they_could_not_read() {
        var by = new TicketEvent.By(TicketEvent.ActorKind.GUEST, null);

        assertThatThrownBy(
                        () -> new Comment(ID, 2, LATER, by, Comment.Side.REPORTER, Visibility.INTERNAL, "Hello", null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
