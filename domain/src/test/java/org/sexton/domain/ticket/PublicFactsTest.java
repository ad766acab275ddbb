package org.sexton.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.privacy.PrivacyRules;
import org.sexton.domain.privacy.Publicity;
import org.sexton.domain.shared.Key;

/** What moves in the eyes of those who are not staff, and what does not. */
class PublicFactsTest {

    private static final Instant LATER = TicketFixtures.NOON.plusSeconds(60);

    private final Ticket ticket = TicketFixtures.after(TicketFixtures.ok(
            TicketFixtures.open(TicketFixtures.report("Tap leaks", "Call 020 7946 0958 in the kitchen"))));

    private TicketSnapshot after(Move... moves) {
        return TicketFixtures.ok(ticket.apply(List.of(moves), TicketFixtures.STAFF, LATER, TicketFixtures.salt()))
                .orElseThrow()
                .after();
    }

    static Stream<Move> seen() {
        return Stream.of(
                new Move.Rename("Tap leaks badly"),
                new Move.Describe("In the hall"),
                new Move.ChangeStatus(TicketFixtures.OPEN),
                new Move.ChangeStatus(TicketFixtures.RESOLVED),
                new Move.Categorise(new Category(new Key("water"), "Water")),
                new Move.Relocate(new Location(null, "left of the sink", null)),
                new Move.MarkSensitive(true));
    }

    static Stream<Move> unseen() {
        return Stream.of(
                new Move.Prioritise(Priority.URGENT),
                new Move.Assign(new Assignee.Named("Bob")),
                new Move.Assign(new Assignee.Staff(new PersonId(new UUID(0, 9)), "Tom")),
                new Move.Schedule(LocalDate.of(2026, 4, 1)),
                new Move.Describe("Call 020 7946 0111 in the kitchen"));
    }

    @ParameterizedTest
    @MethodSource("seen")
    void what_reporters_can_see_moves_their_time(Move move) {
        assertThat(after(move).publicUpdatedAt()).isEqualTo(LATER);
    }

    @ParameterizedTest
    @MethodSource("unseen")
    void what_is_the_staffs_alone_or_behind_a_mask_does_not(Move move) {
        var after = after(move);

        assertThat(after.updatedAt()).isEqualTo(LATER);
        assertThat(after.publicUpdatedAt()).isEqualTo(ticket.snapshot().publicUpdatedAt());
        assertThat(PrivacyRules.publicView(after, Publicity.AT_ONCE))
                .isEqualTo(PrivacyRules.publicView(ticket.snapshot(), Publicity.AT_ONCE));
    }

    @Test
    void a_sensitive_ticket_has_no_public_view_and_its_reporter_keeps_theirs() {
        var after = after(new Move.MarkSensitive(true));

        assertThat(PrivacyRules.publicView(after, Publicity.AT_ONCE)).isEmpty();
        assertThat(PrivacyRules.reporterView(after).title()).isEqualTo("Tap leaks");
    }

    @Test
    void everyone_sees_a_mask_and_the_reporter_their_own_words() {
        var publicly =
                PrivacyRules.publicView(ticket.snapshot(), Publicity.AT_ONCE).orElseThrow();

        assertThat(publicly.description()).doesNotContain("7946").contains("in the kitchen");
        assertThat(PrivacyRules.reporterView(ticket.snapshot()).description()).contains("020 7946 0958");
    }
}
