package org.sexton.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sexton.application.service.Desk.ok;
import static org.sexton.application.service.Desk.refusal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.in.CommentOnTicket;
import org.sexton.application.port.in.ListMyTickets;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.Comment;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.Visibility;

class CommentOnTicketTest {

    private final Desk desk = new Desk();
    private final TicketReference ticket = desk.opened().reference();

    private CommentOnTicket.Command command(
            @Nullable Long expected, @Nullable String body, @Nullable String visibility, Violation... unread) {
        return new CommentOnTicket.Command(ticket, expected, body, visibility, List.of(unread));
    }

    @Test
    void staff_write_for_themselves_and_for_everyone_under_their_names() {
        var note = ok(desk.comment.handle(desk.mary.actor(), command(null, "Among us", "internal")));
        var told = ok(desk.comment.handle(desk.ada.actor(), command(2L, "For all", "public")));

        assertThat(note.comment().visibility()).isEqualTo(Visibility.INTERNAL);
        assertThat(told.comment().side()).isEqualTo(Comment.Side.STAFF);
        assertThat(told.version()).isEqualTo(3);
        assertThat(told.names()).isEqualTo(Map.of(desk.ada.id(), "Ada Admin"));
        var all = ok(desk.comments.handle(desk.mary.actor(), ticket));
        assertThat(all.comments()).containsExactly(note.comment(), told.comment());
        assertThat(all.names()).isEqualTo(Map.of(desk.mary.id(), "Mary Staff", desk.ada.id(), "Ada Admin"));
        assertThat(all.version()).isEqualTo(3);
    }

    @Test
    void nobody_but_staff_learns_that_there_is_something_to_comment_on() {
        for (var actor : List.of(desk.tom.actor(), Actor.GUEST)) {
            assertThat(refusal(desk.comment.handle(actor, command(null, "A", "public"))))
                    .isInstanceOf(Refusal.NotFound.class);
            assertThat(refusal(desk.comments.handle(actor, ticket))).isInstanceOf(Refusal.NotFound.class);
        }
    }

    @Test
    void what_is_left_out_is_never_guessed() {
        var refused = refusal(desk.comment.handle(desk.mary.actor(), command(null, "For whom?", null)));

        assertThat(refused).isEqualTo(new Refusal.Invalid(Violation.required("visibility")));
        assertThat(ok(desk.comments.handle(desk.mary.actor(), ticket)).comments())
                .isEmpty();
    }

    @Test
    void what_could_not_be_read_is_told_with_everything_else() {
        var unread = new Violation("visibility", "wrong_type", "must be a string");

        assertThat(refusal(desk.comment.handle(desk.mary.actor(), command(null, null, null, unread))))
                .isEqualTo(new Refusal.Invalid(List.of(Violation.required("body"), unread)));
    }

    @Test
    void a_comment_on_an_outdated_version_is_refused_where_the_version_was_said() {
        assertThat(refusal(desk.comment.handle(desk.mary.actor(), command(7L, "A", "public"))))
                .isEqualTo(new Refusal.Stale(1));
    }

    @Test
    void a_guest_has_no_reports_of_their_own() {
        assertThat(refusal(desk.mine.handle(Actor.GUEST, new ListMyTickets.Query(10, null))))
                .isInstanceOf(Refusal.NotAllowed.class);
    }
}
