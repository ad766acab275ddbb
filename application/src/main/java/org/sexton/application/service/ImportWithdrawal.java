package org.sexton.application.service;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.sexton.application.importing.ImportRun;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.ImportRuns;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.service.WorkOnImportsService.Steps;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Outcome.Ok;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.Change;
import org.sexton.domain.ticket.TicketReference;

/** Withdraws the tickets of an import that nobody touched since, batch by batch. */
public final class ImportWithdrawal {

    static final int BATCH = 100;

    private final ImportRuns runs;
    private final TicketStore tickets;
    private final IdSource ids;
    private final InstantSource clock;

    public ImportWithdrawal(ImportRuns runs, TicketStore tickets, IdSource ids, InstantSource clock) {
        this.runs = runs;
        this.tickets = tickets;
        this.ids = ids;
        this.clock = clock;
    }

    Steps of(ImportRun run) {
        return () -> {
            var batch = runs.untouched(run.id(), BATCH);
            return batch.isEmpty()
                    ? Optional.empty()
                    : Optional.of((current, actor) -> withdraw(batch, current, actor));
        };
    }

    private Outcome<Optional<ImportRun>> withdraw(List<TicketReference> batch, ImportRun run, Actor actor) {
        if (!actor.isAdmin()) {
            return Outcome.refused(new Refusal.NotAllowed("undo an import"));
        }
        var withdrawn = batch.stream()
                .filter(reference -> tickets.find(reference)
                        .map(ticket -> ticket.withdraw(actor, clock.instant(), ids.nextSalt()))
                        .filter(this::kept)
                        .isPresent())
                .count();
        return Outcome.ok(Optional.of(run.withdrew(withdrawn)));
    }

    /** Somebody who was faster has touched it: then it stays. */
    private boolean kept(Outcome<Change> decision) {
        if (decision instanceof Ok<Change>(var change)) {
            tickets.commit(change);
            return true;
        }
        return false;
    }
}
