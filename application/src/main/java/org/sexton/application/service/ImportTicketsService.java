package org.sexton.application.service;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.sexton.application.importing.Row;
import org.sexton.application.importing.Summary;
import org.sexton.application.port.in.ImportProgress;
import org.sexton.application.port.in.ImportTickets;
import org.sexton.application.port.out.AdminLog;
import org.sexton.application.port.out.Catalogue;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.administration.Author;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Outcome.Ok;
import org.sexton.domain.shared.Outcome.Refused;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.Change;
import org.sexton.domain.ticket.NewTicket;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketRules;

public final class ImportTicketsService implements ImportTickets {

    /** Large enough that round trips cost little, small enough that a batch is soon stored. */
    static final int BATCH = 1_000;

    private final UnitOfWork work;
    private final TicketStore tickets;
    private final Catalogue catalogue;
    private final AdminLog log;
    private final IdSource ids;
    private final InstantSource clock;

    private record Line(Row row, String externalId) {}

    private record Rejected(Row row, List<Violation> why) {}

    private record Batch(Summary summary, List<Rejected> rejected) {}

    public ImportTicketsService(
            UnitOfWork work,
            TicketStore tickets,
            Catalogue catalogue,
            AdminLog log,
            IdSource ids,
            InstantSource clock) {
        this.work = work;
        this.tickets = tickets;
        this.catalogue = catalogue;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome<Summary> handle(Actor actor, Command command, Iterator<Row> rows, ImportProgress progress) {
        if (!actor.isAdmin()) {
            return Outcome.refused(new Refusal.NotAllowed("import tickets"));
        }
        var violations = TicketRules.SOURCE.violations("source", command.source());
        if (!violations.isEmpty()) {
            return Outcome.refused(new Refusal.Invalid(violations));
        }
        var summary = Summary.NOTHING;
        while (rows.hasNext()) {
            var batch = next(rows);
            switch (work.run(actor, () -> Outcome.ok(take(batch, actor, command, progress)))) {
                case Ok<Batch>(var done) -> {
                    summary = summary.plus(done.summary());
                    done.rejected().forEach(bad -> progress.rejected(bad.row(), bad.why()));
                    progress.advanced(summary);
                }
                case Refused<Batch>(var why) -> {
                    return Outcome.refused(why);
                }
            }
        }
        return Outcome.ok(summary);
    }

    private static List<Line> next(Iterator<Row> rows) {
        var batch = new ArrayList<Line>(BATCH);
        while (batch.size() < BATCH && rows.hasNext()) {
            var row = rows.next();
            batch.add(new Line(row, ImportedTicket.externalId(row)));
        }
        return batch;
    }

    /** Without effect but through ports: it may be done again. */
    private Batch take(List<Line> lines, Actor actor, Command command, ImportProgress progress) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var source = TicketRules.SOURCE.clean(command.source());
        var choices = new ImportedChoices(catalogue);
        var times = new ImportedTimes(command.zone());
        var known = new HashSet<>(
                tickets.imported(source, lines.stream().map(Line::externalId).toList()));
        var references = freshReferences(lines.size() - known.size()).iterator();
        var openings = new ArrayList<Change>();
        var rejected = new ArrayList<Rejected>();
        for (var line : lines) {
            if (!line.row().violations().isEmpty()) {
                rejected.add(new Rejected(line.row(), line.row().violations()));
            } else if (!known.contains(line.externalId())) {
                var ticket = new ImportedTicket(line.row(), choices, times, now);
                switch (ticket.refuseOr(open(ticket.read(source, line.externalId()), references, actor, now))) {
                    case Ok<Change>(var opening) -> {
                        openings.add(opening);
                        known.add(line.externalId());
                    }
                    case Refused<Change>(Refusal.Invalid(var why)) -> rejected.add(new Rejected(line.row(), why));
                    case Refused<Change>(var why) -> throw new IllegalStateException("an admin may import: " + why);
                }
            }
        }
        if (!command.dryRun()) {
            catalogue.addCategories(choices.newCategories(openings), new Author(actor, now, ids::nextSalt), log);
            tickets.commitAll(openings);
            progress.opened(
                    openings.stream().map(opening -> opening.after().id()).toList());
        }
        var left = lines.size() - openings.size() - rejected.size();
        return new Batch(new Summary(openings.size(), left, rejected.size()), rejected);
    }

    private Outcome<Change> open(NewTicket ticket, Iterator<TicketReference> references, Actor actor, Instant now) {
        return Ticket.open(new TicketId(ids.nextId()), references.next(), ticket, actor, now, ids.nextSalt());
    }

    /** At a million tickets some thousand of as many random references are taken. */
    private Set<TicketReference> freshReferences(int count) {
        var fresh = new HashSet<TicketReference>();
        while (fresh.size() < count) {
            var more = new HashSet<TicketReference>();
            while (fresh.size() + more.size() < count) {
                var reference = ids.nextReference();
                if (!fresh.contains(reference)) {
                    more.add(reference);
                }
            }
            more.removeAll(tickets.taken(more));
            fresh.addAll(more);
        }
        return fresh;
    }
}
