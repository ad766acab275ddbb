package org.sexton.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;
import org.sexton.domain.privacy.PrivacyRules;
import org.sexton.domain.privacy.Publicity;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

class MergingTest {

    private static final Instant LATER = TicketFixtures.NOON.plusSeconds(60);
    private static final Actor STAFF = TicketFixtures.STAFF;
    private static final Ticket TAP = ticket(1);
    private static final Ticket SINK = ticket(2);
    private static final Ticket DRAIN = ticket(3);

    private static Ticket ticket(int number) {
        return TicketFixtures.after(TicketFixtures.ok(Ticket.open(
                new TicketId(new UUID(0, number)),
                TicketReference.of(number),
                TicketFixtures.report("Ticket " + number, ""),
                STAFF,
                TicketFixtures.NOON,
                TicketFixtures.salt())));
    }

    private static PairOfSalts salts() {
        return new PairOfSalts(TicketFixtures.salt(), TicketFixtures.salt());
    }

    private static Outcome<PairOfChanges> merge(Ticket duplicate, Ticket into, Actor by) {
        return duplicate.mergeInto(into, by, LATER, salts());
    }

    private static Ticket merged(Ticket duplicate, Ticket into) {
        return TicketFixtures.after(
                TicketFixtures.ok(merge(duplicate, into, STAFF)).one());
    }

    private static String reference(Ticket ticket) {
        return ticket.snapshot().reference().value();
    }

    private static String code(Outcome<?> outcome) {
        return ((Refusal.Invalid) TicketFixtures.refusal(outcome))
                .violations()
                .getFirst()
                .code();
    }

    @Test
    void a_merge_is_a_change_of_both_each_with_its_event() {
        var pair = TicketFixtures.ok(merge(TAP, SINK, STAFF));

        assertThat(pair.one().after().mergedInto()).isEqualTo(SINK.snapshot().link());
        assertThat(pair.one().after().version()).isEqualTo(2);
        assertThat(pair.one().event().changes())
                .containsExactly(new FieldChange(Field.MERGED_INTO, null, reference(SINK)));
        assertThat(pair.other().after().isMerged()).isFalse();
        assertThat(pair.other().after().version()).isEqualTo(2);
        assertThat(pair.other().event().changes())
                .containsExactly(new FieldChange(Field.DUPLICATE, null, reference(TAP)));
        for (var change : List.of(pair.one(), pair.other())) {
            var first = change == pair.one() ? TAP : SINK;
            assertThat(change.event().isIntactAfter(head(first))).isTrue();
            assertThat(change.event().seal().salt()).isNotNull();
        }
        assertThat(pair.one().event().seal().salt())
                .isNotEqualTo(pair.other().event().seal().salt());
    }

    private static Digest head(Ticket ticket) {
        return TicketFixtures.ok(ticket.apply(List.of(new Move.Rename("Another")), STAFF, LATER, TicketFixtures.salt()))
                .orElseThrow()
                .event()
                .seal()
                .previous();
    }

    @Test
    void it_keeps_all_that_it_is_and_is_gone_from_the_public() {
        var before = TAP.snapshot();
        var pair = TicketFixtures.ok(merge(TAP, SINK, STAFF));
        var after = pair.one().after();

        assertThat(after.publicFacts()).isEqualTo(before.publicFacts());
        assertThat(after.status()).isEqualTo(before.status());
        assertThat(PrivacyRules.publicView(before, Publicity.AT_ONCE)).isPresent();
        assertThat(PrivacyRules.publicView(after, Publicity.AT_ONCE)).isEmpty();
        assertThat(PrivacyRules.reporterView(after).merged()).isTrue();
        // its reporter sees that something happened; of the other nobody outside can tell
        assertThat(after.publicUpdatedAt()).isEqualTo(LATER);
        assertThat(PrivacyRules.publicView(pair.other().after(), Publicity.AT_ONCE))
                .isEqualTo(PrivacyRules.publicView(SINK.snapshot(), Publicity.AT_ONCE));
    }

    @Test
    void a_merged_ticket_is_closed_to_change_and_says_where_it_went() {
        var merged = merged(TAP, SINK);
        var said = Changes.said(TAP, Visibility.INTERNAL, STAFF).comment().orElseThrow();
        var salt = TicketFixtures.salt();
        var id = new CommentId(new UUID(1, 1));

        for (var outcome : List.<Outcome<?>>of(
                merged.apply(List.of(new Move.Rename("Tap")), STAFF, LATER, salt),
                merged.comment(id, "Hello", Visibility.INTERNAL, STAFF, LATER, salt),
                merged.rewrite(said, "Hello all", STAFF, LATER, salt),
                merged.mergeInto(DRAIN, STAFF, LATER, salts()),
                merged.relate(DRAIN, true, STAFF, LATER, salts()),
                merged.relate(DRAIN, false, STAFF, LATER, salts()))) {
            assertThat(TicketFixtures.refusal(outcome)).isEqualTo(new Refusal.Merged(reference(SINK)));
        }
        assertThat(merged.snapshot().isChangeableBy(STAFF)).isFalse();
    }

    @Test
    void the_reporter_of_a_merged_ticket_is_not_told_where_it_went() {
        var merged = TicketFixtures.after(
                TicketFixtures.ok(merge(Changes.reported(false), SINK, STAFF)).one());
        var tom = new Person(
                new PersonId(new UUID(0, 9)),
                new EmailAddress("tom@example.org"),
                true,
                "Tom",
                Role.MEMBER,
                true,
                LATER);

        for (var outcome : List.<Outcome<?>>of(
                merged.answer(new CommentId(new UUID(1, 1)), "Thanks", Actor.GUEST, LATER, TicketFixtures.salt()),
                merged.claim(tom, LATER, TicketFixtures.salt()))) {
            assertThat(TicketFixtures.refusal(outcome))
                    .isInstanceOfSatisfying(
                            Refusal.Conflict.class,
                            conflict -> assertThat(conflict.why()).doesNotContain(reference(SINK)));
        }
    }

    @Test
    void what_can_t_be_merged_into_is_told_apart() {
        assertThat(code(merge(TAP, TAP, STAFF))).isEqualTo("itself");
        assertThat(code(merge(DRAIN, merged(TAP, SINK), STAFF))).isEqualTo("merged");
        assertThat(code(merge(SINK, merged(TAP, SINK), STAFF))).isEqualTo("circular");
    }

    @Test
    void what_has_duplicates_can_be_merged_further() {
        var sink =
                TicketFixtures.after(TicketFixtures.ok(merge(TAP, SINK, STAFF)).other());

        assertThat(merged(sink, DRAIN).snapshot().mergedInto())
                .isEqualTo(DRAIN.snapshot().link());
    }

    @Test
    void taken_out_it_is_as_it_was() {
        var pair = TicketFixtures.ok(merge(TAP, SINK, STAFF));
        var back = TicketFixtures.ok(TicketFixtures.after(pair.one())
                .takeOutOf(TicketFixtures.after(pair.other()), STAFF, LATER.plusSeconds(1), salts()));

        assertThat(back.one().after().isMerged()).isFalse();
        assertThat(back.one().after().publicFacts()).isEqualTo(TAP.snapshot().publicFacts());
        assertThat(back.one().after().isChangeableBy(STAFF)).isTrue();
        assertThat(back.one().event().changes())
                .containsExactly(new FieldChange(Field.MERGED_INTO, reference(SINK), null));
        assertThat(back.other().event().changes())
                .containsExactly(new FieldChange(Field.DUPLICATE, reference(TAP), null));
        assertThat(back.other().after().version()).isEqualTo(3);
    }

    @Test
    void it_is_taken_out_of_what_was_merged_further_itself() {
        var pair = TicketFixtures.ok(merge(TAP, SINK, STAFF));
        var sink = merged(TicketFixtures.after(pair.other()), DRAIN);

        var back = TicketFixtures.ok(TicketFixtures.after(pair.one()).takeOutOf(sink, STAFF, LATER, salts()));

        assertThat(back.one().after().isMerged()).isFalse();
        assertThat(back.other().after().mergedInto()).isEqualTo(DRAIN.snapshot().link());
    }

    @Test
    void what_is_not_merged_is_not_taken_out() {
        assertThat(TicketFixtures.refusal(TAP.takeOutOf(SINK, STAFF, LATER, salts())))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(TicketFixtures.refusal(merged(TAP, SINK).takeOutOf(DRAIN, STAFF, LATER, salts())))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void nobody_but_staff_ties_tickets_to_each_other() {
        for (var actor : List.of(Actor.GUEST, TicketFixtures.MEMBER)) {
            for (var outcome : List.<Outcome<?>>of(
                    merge(TAP, SINK, actor),
                    merge(merged(TAP, SINK), DRAIN, actor),
                    merged(TAP, SINK).takeOutOf(SINK, actor, LATER, salts()),
                    TAP.relate(SINK, true, actor, LATER, salts()))) {
                assertThat(TicketFixtures.refusal(outcome)).isInstanceOf(Refusal.NotAllowed.class);
            }
        }
    }

    @Test
    void a_relation_is_a_change_of_both_and_no_news_to_anyone_outside() {
        for (var holds : List.of(true, false)) {
            var pair = TicketFixtures.ok(TAP.relate(SINK, holds, STAFF, LATER, salts()));

            assertThat(pair.one().relation())
                    .contains(new Relation(SINK.snapshot().link(), holds));
            assertThat(pair.other().relation())
                    .contains(new Relation(TAP.snapshot().link(), holds));
            assertThat(pair.one().event().changes())
                    .containsExactly(new FieldChange(
                            Field.RELATED, holds ? null : reference(SINK), holds ? reference(SINK) : null));
            assertThat(pair.other().event().changes())
                    .containsExactly(new FieldChange(
                            Field.RELATED, holds ? null : reference(TAP), holds ? reference(TAP) : null));
            assertThat(PrivacyRules.publicView(pair.one().after(), Publicity.AT_ONCE))
                    .isEqualTo(PrivacyRules.publicView(TAP.snapshot(), Publicity.AT_ONCE));
            assertThat(PrivacyRules.publicView(pair.other().after(), Publicity.AT_ONCE))
                    .isEqualTo(PrivacyRules.publicView(SINK.snapshot(), Publicity.AT_ONCE));
        }
    }

    @Test
    void nothing_is_related_to_itself_or_to_what_was_merged_which_may_be_let_go_of() {
        var merged = merged(SINK, DRAIN);

        assertThat(code(TAP.relate(TAP, true, STAFF, LATER, salts()))).isEqualTo("itself");
        assertThat(code(TAP.relate(merged, true, STAFF, LATER, salts()))).isEqualTo("merged");
        assertThat(TicketFixtures.ok(TAP.relate(merged, false, STAFF, LATER, salts()))
                        .other()
                        .after()
                        .isMerged())
                .isTrue();
    }
}
