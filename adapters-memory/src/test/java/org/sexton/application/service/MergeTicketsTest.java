package org.sexton.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sexton.application.service.Desk.ok;
import static org.sexton.application.service.Desk.refusal;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sexton.application.port.in.ChangeTicket.Edit;
import org.sexton.application.port.in.MergeTickets;
import org.sexton.application.port.in.RelateTickets;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

class MergeTicketsTest {

    private final Desk desk = new Desk();
    private final MergeTickets merging = new MergeTicketsService(
            desk.world.work, desk.world.tickets, desk.world.queries, desk.world.ids, () -> desk.now);
    private final RelateTickets relating = new RelateTicketsService(
            desk.world.work, desk.world.tickets, desk.world.queries, desk.world.ids, () -> desk.now);
    private final TicketReference tap = desk.opened().reference();
    private final TicketReference sink = desk.opened().reference();

    private Outcome<TicketSnapshot> merge(TicketReference ticket, @Nullable String into, @Nullable Long expected) {
        return merging.merge(desk.mary.actor(), new MergeTickets.Command(ticket, expected, into, List.of()));
    }

    private Outcome<TicketSnapshot> relate(TicketReference one, TicketReference other, boolean holds) {
        return relating.handle(desk.mary.actor(), new RelateTickets.Command(one, null, other, holds));
    }

    private void assertThatBothChainsHold() {
        for (var reference : List.of(tap, sink)) {
            var previous = Digest.NONE;
            for (var event : desk.world.queries.events(reference)) {
                assertThat(event.isIntactAfter(previous)).isTrue();
                previous = event.seal().hash();
            }
        }
    }

    private long version(TicketReference reference) {
        return desk.world.queries.find(reference).orElseThrow().version();
    }

    @Test
    void a_merge_and_its_undoing_are_one_version_of_each_ticket() {
        var merged = ok(merge(tap, " " + sink.value().toLowerCase(Locale.ROOT), 1L));
        assertThat(merged.mergedInto()).isNotNull();
        assertThat(version(tap)).isEqualTo(2);
        assertThat(version(sink)).isEqualTo(2);

        var back = ok(merging.takeOut(desk.ada.actor(), tap, 2L));
        assertThat(back.mergedInto()).isNull();
        assertThat(version(tap)).isEqualTo(3);
        assertThat(version(sink)).isEqualTo(3);
        assertThat(desk.world.queries.events(sink).getLast().by().person()).isEqualTo(desk.ada.id());
        assertThatBothChainsHold();
    }

    @Test
    void what_is_refused_leaves_both_tickets_alone() {
        ok(merge(sink, desk.opened().reference().value(), null));
        var before = List.of(version(tap), version(sink));

        assertThat(refusal(merge(tap, sink.value(), null))).isInstanceOf(Refusal.Invalid.class);
        assertThat(refusal(merge(tap, tap.value(), null))).isInstanceOf(Refusal.Invalid.class);
        assertThat(refusal(merge(sink, tap.value(), null))).isInstanceOf(Refusal.Merged.class);
        assertThat(refusal(merge(tap, sink.value(), 7L))).isEqualTo(new Refusal.Stale(1));
        assertThat(refusal(merging.takeOut(desk.mary.actor(), sink, 1L))).isEqualTo(new Refusal.Stale(2));
        assertThat(refusal(merging.takeOut(desk.mary.actor(), tap, null))).isInstanceOf(Refusal.Conflict.class);
        assertThat(List.of(version(tap), version(sink))).isEqualTo(before);
        assertThatBothChainsHold();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {" ", "nonsense", "000-000"})
    void what_names_no_ticket_is_no_target(@Nullable String into) {
        assertThat(((Refusal.Invalid) refusal(merge(tap, into, null))).violations())
                .singleElement()
                .extracting(Violation::field)
                .isEqualTo("into");
        assertThat(version(tap)).isEqualTo(1);
    }

    @Test
    void a_hidden_ticket_and_a_missing_one_are_refused_alike() {
        for (var actor : List.of(desk.tom.actor(), Actor.GUEST)) {
            var command = new MergeTickets.Command(tap, null, sink.value(), List.of());
            assertThat(refusal(merging.merge(actor, command))).isEqualTo(new Refusal.NotFound("ticket"));
            assertThat(refusal(merging.takeOut(actor, tap, null))).isEqualTo(new Refusal.NotFound("ticket"));
            assertThat(refusal(relating.handle(actor, new RelateTickets.Command(tap, null, sink, true))))
                    .isEqualTo(new Refusal.NotFound("ticket"));
        }
        assertThat(refusal(merging.takeOut(desk.mary.actor(), new TicketReference("000-000"), null)))
                .isEqualTo(new Refusal.NotFound("ticket"));
    }

    @Test
    void a_merged_ticket_says_where_it_went_and_changes_again_once_it_is_taken_out() {
        ok(merge(tap, sink.value(), null));
        assertThat(refusal(desk.change(desk.mary.actor(), tap, new Edit.Title("Tap"))))
                .isEqualTo(new Refusal.Merged(sink.value()));

        ok(merging.takeOut(desk.mary.actor(), tap, null));
        assertThat(ok(desk.change(desk.mary.actor(), tap, new Edit.Title("Tap")))
                        .title())
                .isEqualTo("Tap");
    }

    @Test
    void tickets_are_related_from_either_side_once() {
        assertThat(ok(relate(tap, sink, true)).version()).isEqualTo(2);
        assertThat(ok(relate(sink, tap, true)).version()).isEqualTo(2);
        assertThat(version(tap)).isEqualTo(2);

        ok(relate(sink, tap, false));
        ok(relate(tap, sink, false));
        assertThat(List.of(version(tap), version(sink))).containsExactly(3L, 3L);
        assertThatBothChainsHold();
    }

    @Test
    void what_was_merged_is_related_no_more_but_let_go_of() {
        ok(relate(tap, sink, true));
        ok(merge(sink, desk.opened().reference().value(), null));

        assertThat(refusal(relate(sink, tap, false))).isInstanceOf(Refusal.Merged.class);
        assertThat(refusal(relate(desk.opened().reference(), sink, true))).isInstanceOf(Refusal.Invalid.class);
        ok(relate(tap, sink, false));
        assertThat(desk.world.queries.links(sink).orElseThrow().related()).isEmpty();
    }
}
