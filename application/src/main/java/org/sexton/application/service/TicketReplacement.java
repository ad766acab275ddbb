package org.sexton.application.service;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.query.TicketFilter;
import org.sexton.application.query.TicketPosition;
import org.sexton.application.query.TicketSort;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Key;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.Change;
import org.sexton.domain.ticket.Move;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketSnapshot;

/**
 * Makes one move on many tickets: each is a change like any other, with its version, its event and its mails. A batch is a
 * unit of work, so that no ticket is held for long, and what broke off goes on where it ended.
 */
public final class TicketReplacement {

    /** Small enough that whoever wants to change one of them hardly waits. */
    static final int BATCH = 100;

    private static final TicketSort OLDEST_FIRST = new TicketSort(TicketSort.By.CREATED_AT, false);

    private final UnitOfWork work;
    private final TicketStore tickets;
    private final TicketQueries queries;
    private final IdSource ids;
    private final InstantSource clock;

    public TicketReplacement(
            UnitOfWork work, TicketStore tickets, TicketQueries queries, IdSource ids, InstantSource clock) {
        this.work = work;
        this.tickets = tickets;
        this.queries = queries;
        this.ids = ids;
        this.clock = clock;
    }

    static TicketFilter inStatus(Key key) {
        return filter(Set.of(key), Set.of(), Set.of());
    }

    static TicketFilter ofCategory(Key key) {
        return filter(Set.of(), Set.of(key), Set.of());
    }

    /** Those inside of it too: the move is to leave them out. */
    static TicketFilter at(Key key) {
        return filter(Set.of(), Set.of(), Set.of(key));
    }

    private static TicketFilter filter(Set<Key> statuses, Set<Key> categories, Set<Key> places) {
        return new TicketFilter(
                null, statuses, Set.of(), Set.of(), categories, places, null, null, null, null, null, false);
    }

    /**
     * @param candidates among these all are that are to be moved, and among the merged ones like them
     * @param move for a ticket as it stands; empty leaves it
     */
    Outcome<Boolean> run(Actor actor, TicketFilter candidates, Function<TicketSnapshot, Optional<Move>> move) {
        return each(actor, candidates, move).flatMap(_ -> each(actor, candidates.ofMerged(), move));
    }

    private Outcome<Boolean> each(Actor actor, TicketFilter candidates, Function<TicketSnapshot, Optional<Move>> move) {
        @Nullable TicketPosition after = null;
        do {
            var page = queries.page(candidates, OLDEST_FIRST, BATCH, after);
            var batch = work.run(actor, () -> move(actor, page.items(), move));
            if (batch instanceof Outcome.Refused) {
                return batch;
            }
            after = page.next();
        } while (after != null);
        return Outcome.ok(true);
    }

    private Outcome<Boolean> move(
            Actor actor, List<TicketSnapshot> batch, Function<TicketSnapshot, Optional<Move>> move) {
        Outcome<Boolean> outcome = Outcome.ok(true);
        for (var one : batch) {
            var ticket = tickets.find(one.reference()).orElseThrow();
            outcome = outcome.flatMap(_ -> move.apply(ticket.snapshot())
                    .map(asked -> moved(ticket, asked, actor))
                    .orElseGet(() -> Outcome.ok(true)));
        }
        return outcome;
    }

    private Outcome<Boolean> moved(Ticket ticket, Move move, Actor actor) {
        Outcome<Optional<Change>> change = ticket.refile(move, actor, clock.instant(), ids.nextSalt());
        return change.map(decided -> {
            decided.ifPresent(tickets::commit);
            return true;
        });
    }
}
