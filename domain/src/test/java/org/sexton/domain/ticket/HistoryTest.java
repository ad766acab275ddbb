package org.sexton.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sexton.domain.ticket.TicketFixtures.NEW;
import static org.sexton.domain.ticket.TicketFixtures.NOON;
import static org.sexton.domain.ticket.TicketFixtures.OPEN;
import static org.sexton.domain.ticket.TicketFixtures.RESOLVED;
import static org.sexton.domain.ticket.TicketFixtures.STAFF;
import static org.sexton.domain.ticket.TicketFixtures.after;
import static org.sexton.domain.ticket.TicketFixtures.ok;
import static org.sexton.domain.ticket.TicketFixtures.opened;
import static org.sexton.domain.ticket.TicketFixtures.salt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.audit.Seal;
import org.sexton.domain.person.PersonId;

/** A ticket's events, walked at random and then tampered with. */
class HistoryTest {

    @Test
    void a_random_walk_verifies_and_tells_the_state_it_led_to() {
        for (long seed = 0; seed < 200; seed++) {
            var walk = walk(new Random(seed));
            var last = walk.getLast();

            assertThat(isIntact(events(walk))).as("seed %d", seed).isTrue();
            assertThat(last.after().version()).isEqualTo(walk.size());
            assertThat(replayed(walk, Field.STATUS))
                    .isEqualTo(last.after().status().key().value());
            assertThat(replayed(walk, Field.TITLE)).isEqualTo(last.after().title());
        }
    }

    @Test
    void a_changed_word_breaks_the_chain() {
        var events = events(walk(new Random(3)));
        var victim = events.get(2);
        var forged = victim.changes().stream()
                .map(change -> new FieldChange(change.field(), change.from(), change.to() + "!"))
                .toList();
        events.set(2, with(victim, forged, victim.seal()));

        assertThat(isIntact(events)).isFalse();
    }

    @Test
    void every_altered_fact_breaks_the_chain() {
        var event = events(walk(new Random(4))).getFirst();
        var altered = List.of(
                new TicketEvent(event.ticket(), 2, event.at(), event.by(), event.type(), event.changes(), event.seal()),
                new TicketEvent(
                        event.ticket(),
                        1,
                        event.at().plusMillis(1),
                        event.by(),
                        event.type(),
                        event.changes(),
                        event.seal()),
                new TicketEvent(
                        event.ticket(),
                        1,
                        event.at(),
                        new TicketEvent.By(TicketEvent.ActorKind.USER, new PersonId(new java.util.UUID(0, 99))),
                        event.type(),
                        event.changes(),
                        event.seal()),
                new TicketEvent(
                        event.ticket(),
                        1,
                        event.at(),
                        event.by(),
                        TicketEvent.Type.IMPORTED,
                        event.changes(),
                        event.seal()));

        assertThat(event.isIntactAfter(Digest.NONE)).isTrue();
        assertThat(altered).noneMatch(forged -> forged.isIntactAfter(Digest.NONE));
    }

    @Test
    void a_dropped_or_reordered_event_breaks_the_chain() {
        var dropped = events(walk(new Random(5)));
        dropped.remove(1);
        var reordered = events(walk(new Random(5)));
        Collections.swap(reordered, 1, 2);

        assertThat(isIntact(dropped)).isFalse();
        assertThat(isIntact(reordered)).isFalse();
    }

    @Test
    void an_erased_payload_leaves_the_chain_intact() {
        var events = events(walk(new Random(6)));
        var victim = events.get(1);
        var seal = victim.seal();
        events.set(1, with(victim, List.of(), new Seal(seal.previous(), null, seal.payload(), seal.hash())));

        assertThat(isIntact(events)).isTrue();
    }

    @Test
    void words_put_in_place_of_an_erased_payload_break_the_chain() {
        var events = events(walk(new Random(6)));
        var victim = events.get(1);
        var seal = victim.seal();
        events.set(
                1,
                with(
                        victim,
                        List.of(new FieldChange(Field.TITLE, null, "never said")),
                        new Seal(seal.previous(), null, seal.payload(), seal.hash())));

        assertThat(isIntact(events)).isFalse();
    }

    @Test
    void the_same_words_are_sealed_differently_each_time() {
        assertThat(opened().event().seal().payload())
                .isNotEqualTo(opened().event().seal().payload());
    }

    /** Opens a ticket and makes moves on it until it has eight events. */
    private static List<Change> walk(Random random) {
        var changes = new ArrayList<>(List.of(opened()));
        while (changes.size() < 8) {
            var move = List.of(
                            new Move.ChangeStatus(List.of(NEW, OPEN, RESOLVED).get(random.nextInt(3))),
                            new Move.Prioritise(Priority.values()[random.nextInt(4)]),
                            new Move.Rename("Title " + random.nextInt(5)),
                            new Move.MarkSensitive(random.nextBoolean()))
                    .get(random.nextInt(4));
            ok(after(changes.getLast()).apply(List.of(move), STAFF, NOON.plusSeconds(changes.size()), salt()))
                    .ifPresent(changes::add);
        }
        return changes;
    }

    private static List<TicketEvent> events(List<Change> changes) {
        return new ArrayList<>(changes.stream().map(Change::event).toList());
    }

    private static boolean isIntact(List<TicketEvent> events) {
        var previous = Digest.NONE;
        for (var event : events) {
            if (!event.isIntactAfter(previous)) {
                return false;
            }
            previous = event.seal().hash();
        }
        return true;
    }

    private static String replayed(List<Change> walk, Field field) {
        return walk.stream()
                .flatMap(change -> change.event().changes().stream())
                .filter(change -> change.field() == field)
                .map(FieldChange::to)
                .reduce("", (_, later) -> String.valueOf(later));
    }

    private static TicketEvent with(TicketEvent event, List<FieldChange> changes, Seal seal) {
        return new TicketEvent(event.ticket(), event.sequence(), event.at(), event.by(), event.type(), changes, seal);
    }
}
