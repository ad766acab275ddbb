package org.sexton.adapters.memory.twins;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.PairOfChanges;
import org.sexton.domain.ticket.PairOfSalts;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketReference;

/** Which tickets of a twin are duplicates of which, and which have to do with each other: nothing of it is for the public. */
final class Ties {

    private final Stage stage;
    private final Map<TicketReference, TicketReference> merged = new HashMap<>();
    private final Set<Set<TicketReference>> related = new HashSet<>();

    Ties(Stage stage) {
        this.stage = stage;
    }

    boolean isMerged(TicketReference reference) {
        return merged.containsKey(reference);
    }

    /** What the ticket could be a duplicate of. */
    List<TicketReference> targets(TicketReference reference, List<TicketReference> all) {
        return all.stream()
                .filter(other -> !other.equals(reference) && !isMerged(other))
                .toList();
    }

    void merge(TicketReference reference, TicketReference into, Actor by, Instant now) {
        together(reference, into, by, (one, other) -> one.mergeInto(other, by, now, salts()));
        merged.put(reference, into);
    }

    void takeOut(TicketReference reference, Actor by, Instant now) {
        together(
                reference,
                Objects.requireNonNull(merged.remove(reference)),
                by,
                (one, other) -> one.takeOutOf(other, by, now, salts()));
    }

    /** Related they are from then on if they were not before. */
    void relate(TicketReference one, TicketReference other, Actor by, Instant now) {
        var pair = Set.of(one, other);
        var holds = !related.contains(pair);
        together(one, other, by, (first, second) -> first.relate(second, holds, by, now, salts()));
        if (holds) {
            related.add(pair);
        } else {
            related.remove(pair);
        }
    }

    private void together(
            TicketReference one,
            TicketReference other,
            Actor by,
            BiFunction<Ticket, Ticket, Outcome<PairOfChanges>> decide) {
        stage.done(
                by,
                () -> decide.apply(
                                stage.tickets().find(one).orElseThrow(),
                                stage.tickets().find(other).orElseThrow())
                        .map(pair -> {
                            stage.tickets().commit(pair.one());
                            return stage.tickets().commit(pair.other());
                        }));
    }

    private PairOfSalts salts() {
        return new PairOfSalts(stage.ids().nextSalt(), stage.ids().nextSalt());
    }
}
