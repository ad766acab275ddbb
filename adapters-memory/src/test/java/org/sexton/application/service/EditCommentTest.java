package org.sexton.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.sexton.application.service.Desk.ok;
import static org.sexton.application.service.Desk.refusal;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.in.CommentOnTicket;
import org.sexton.application.port.in.EditComment;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.Comment;
import org.sexton.domain.ticket.CommentId;
import org.sexton.domain.ticket.TicketReference;

class EditCommentTest {

    private final Desk desk = new Desk();
    private final TicketReference ticket = desk.opened().reference();
    private final Actor mary = desk.mary.actor();
    private final Comment said = said("Bob coms", "public");
    private final EditComment edit = new EditCommentService(
            desk.world.work, desk.world.tickets, desk.world.queries, desk.world.people, desk.world.ids, () -> desk.now);

    private Comment said(String body, String visibility) {
        return ok(desk.comment.handle(mary, new CommentOnTicket.Command(ticket, null, body, visibility, List.of())))
                .comment();
    }

    private EditComment.Command command(@Nullable Long expected, @Nullable String body, Violation... unread) {
        return new EditComment.Command(ticket, said.id(), expected, body, List.of(unread));
    }

    @Test
    void it_reads_anew_for_everyone_and_the_log_knows_what_it_said() {
        var written = ok(edit.handle(mary, command(2L, "Bob comes")));

        assertThat(written.version()).isEqualTo(3);
        assertThat(written.names()).containsValue("Mary Staff");
        assertThat(ok(desk.comments.handle(mary, ticket)).comments()).containsExactly(written.comment());
        assertThat(desk.world.publicTickets.find(ticket).orElseThrow().comments())
                .singleElement()
                .satisfies(comment -> assertThat(comment.body()).isEqualTo("Bob comes"));
        assertThat(desk.world
                        .queries
                        .events(ticket)
                        .getLast()
                        .changes()
                        .getFirst()
                        .from())
                .isEqualTo("Bob coms");
    }

    @Test
    void what_reads_as_before_leaves_the_version_as_it_was() {
        var written = ok(edit.handle(mary, command(null, "Bob coms")));

        assertThat(written.version()).isEqualTo(2);
        assertThat(written.comment()).isEqualTo(said);
    }

    @Test
    void what_can_not_be_seen_or_is_not_there_is_not_found() {
        for (var actor : List.of(desk.tom.actor(), Actor.GUEST)) {
            assertThat(refusal(edit.handle(actor, command(null, "A")))).isEqualTo(new Refusal.NotFound("ticket"));
        }
        var elsewhere = new EditComment.Command(desk.opened().reference(), said.id(), null, "A", List.of());
        assertThat(refusal(edit.handle(mary, elsewhere))).isEqualTo(new Refusal.NotFound("comment"));
        var unknown = new EditComment.Command(ticket, new CommentId(desk.world.ids.nextId()), null, "A", List.of());
        assertThat(refusal(edit.handle(mary, unknown))).isEqualTo(new Refusal.NotFound("comment"));
    }

    @Test
    void an_outdated_version_a_stranger_and_a_late_hour_are_refused() {
        assertThat(refusal(edit.handle(mary, command(1L, "A")))).isEqualTo(new Refusal.Stale(2));
        assertThat(refusal(edit.handle(desk.ada.actor(), command(null, "A")))).isInstanceOf(Refusal.NotAllowed.class);
        desk.now = desk.now.plus(Duration.ofMinutes(16));
        assertThat(refusal(edit.handle(mary, command(null, "A")))).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void bad_input_is_told_all_at_once() {
        var unread = new Violation("other", "unknown_property", "is not known here");

        assertThat(refusal(edit.handle(mary, command(null, null, unread))))
                .isEqualTo(new Refusal.Invalid(List.of(Violation.required("body"), unread)));
    }

    @Test
    void whoever_was_mailed_is_not_mailed_again() {
        var bureau = new Bureau();
        var world = bureau.desk.world;
        var reference = bureau.opened(bureau.desk.mary, "Tap");
        bureau.write(mary, reference, "@Ada: the key?", "internal");
        var note = world.queries.comments(reference).getLast();
        var before = world.deliveries.pending();

        ok(new EditCommentService(
                        world.work, bureau.tickets, world.queries, world.people, world.ids, () -> bureau.desk.now)
                .handle(
                        mary,
                        new EditComment.Command(reference, note.id(), null, "@Ada: where is the key?", List.of())));

        assertThat(bureau.kindsTo(bureau.desk.ada)).contains("mentioned");
        assertThat(world.deliveries.pending()).isEqualTo(before);
    }

    @Test
    void its_author_is_told_until_when_and_nobody_else_anything() {
        assertThat(ok(desk.comments.handle(mary, ticket)).editable())
                .containsExactly(entry(said.id(), said.at().plus(Comment.EDITABLE)));
        assertThat(ok(desk.comments.handle(desk.ada.actor(), ticket)).editable())
                .isEmpty();
    }
}
