package org.sexton.application.service;

import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.MergeTickets;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.PairOfChanges;
import org.sexton.domain.ticket.PairOfSalts;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketLink;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

public final class MergeTicketsService implements MergeTickets {

    private static final String INTO = "into";

    private final UnitOfWork work;
    private final TicketStore tickets;
    private final TicketQueries queries;
    private final IdSource ids;
    private final InstantSource clock;

    public MergeTicketsService(
            UnitOfWork work, TicketStore tickets, TicketQueries queries, IdSource ids, InstantSource clock) {
        this.work = work;
        this.tickets = tickets;
        this.queries = queries;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome<TicketSnapshot> merge(Actor actor, Command command) {
        return work.run(actor, () -> {
            var violations = new Violations(command.unread());
            var into = target(command.into(), violations);
            var found = TwoTickets.find(tickets, actor, command.ticket(), into.orElse(command.ticket()));
            if (into.isPresent() && found.other().isEmpty()) {
                violations.add(Violation.unknown(INTO, into.get().value()));
            }
            return TwoTickets.current(found.one(), command.expectedVersion())
                    .flatMap(ticket -> violations
                            .refuseOr(decide(ticket, found.other(), actor))
                            .map(pair -> pair.map(it -> TwoTickets.commit(tickets, it))
                                    .orElseGet(ticket::snapshot)));
        });
    }

    private static Optional<TicketReference> target(@Nullable String written, Violations violations) {
        if (written == null || written.isBlank()) {
            violations.add(Violation.required(INTO));
            return Optional.empty();
        }
        var reference = TicketReference.parse(written);
        if (reference.isEmpty()) {
            violations.add(Violation.unknown(INTO, written));
        }
        return reference;
    }

    /** Empty where there is no target, which has been told by then. */
    private Outcome<Optional<PairOfChanges>> decide(Ticket ticket, Optional<Ticket> target, Actor actor) {
        return target.map(into ->
                        ticket.mergeInto(into, actor, clock.instant(), salts()).map(Optional::of))
                .orElseGet(() -> Outcome.ok(Optional.empty()));
    }

    @Override
    public Outcome<TicketSnapshot> takeOut(Actor actor, TicketReference reference, @Nullable Long expectedVersion) {
        return work.run(actor, () -> {
            var target = queries.find(reference)
                    .flatMap(ticket -> Optional.ofNullable(ticket.mergedInto()))
                    .map(TicketLink::reference);
            var found = TwoTickets.find(tickets, actor, reference, target.orElse(reference));
            return TwoTickets.current(found.one(), expectedVersion)
                    .flatMap(ticket -> ticket.takeOutOf(found.other().orElse(ticket), actor, clock.instant(), salts()))
                    .map(pair -> TwoTickets.commit(tickets, pair));
        });
    }

    private PairOfSalts salts() {
        return new PairOfSalts(ids.nextSalt(), ids.nextSalt());
    }
}
