package org.sexton.application.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sexton.application.importing.ImportPlan;
import org.sexton.application.importing.ImportProblem;
import org.sexton.application.importing.ImportRun;
import org.sexton.application.importing.ImportRun.Task;
import org.sexton.application.importing.Row;
import org.sexton.application.importing.Summary;
import org.sexton.application.port.in.ImportProgress;
import org.sexton.application.port.in.ImportTickets;
import org.sexton.application.port.out.ExportReader;
import org.sexton.application.port.out.ImportRuns;
import org.sexton.application.service.WorkOnImportsService.Step;
import org.sexton.application.service.WorkOnImportsService.Steps;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.TicketId;

/** Judges or imports the lines of a file, batch by batch, from the first that was not met yet. */
public final class ImportBatches {

    /** Small enough that progress is seen, large enough that round trips cost little. */
    static final int BATCH = ImportTicketsService.BATCH / 2;

    private final ImportRuns runs;
    private final ExportReader reader;
    private final ImportTickets tickets;

    public ImportBatches(ImportRuns runs, ExportReader reader, ImportTickets tickets) {
        this.runs = runs;
        this.reader = reader;
        this.tickets = tickets;
    }

    Steps of(ImportRun run) {
        try {
            var lines = new Lines(reader.open(runs.file(run.id()), run.plan()), run.plan());
            lines.skip(run.summary().lines());
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Lines implements Steps {

        private final ExportReader.Rows rows;
        private final ImportPlan plan;

        Lines(ExportReader.Rows rows, ImportPlan plan) {
            this.rows = rows;
            this.plan = plan;
        }

        void skip(long count) {
            for (long met = 0; met < count && rows.hasNext(); met++) {
                rows.next();
            }
        }

        @Override
        public Optional<Step> next() {
            var batch = new ArrayList<Row>(BATCH);
            while (batch.size() < BATCH && rows.hasNext()) {
                batch.add(rows.next().inWords(plan.words()));
            }
            return batch.isEmpty() ? Optional.empty() : Optional.of((run, actor) -> take(batch, run, actor));
        }

        @Override
        public void close() {
            try {
                rows.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Outcome<Optional<ImportRun>> take(List<Row> batch, ImportRun run, Actor actor) {
        var plan = run.plan();
        var judging = Task.of(run.state()) == Task.JUDGE;
        var command = new ImportTickets.Command(plan.source(), plan.zone(), judging);
        var heard = new Heard(run);
        return tickets.handle(actor, command, batch.iterator(), heard).map(summary -> {
            runs.addProblems(run.id(), heard.problems);
            runs.took(run.id(), heard.opened);
            return Optional.of(run.advanced(summary));
        });
    }

    /** What one batch told, while it was done for the last time. */
    private static final class Heard implements ImportProgress {

        private final ImportRun run;
        private final List<ImportProblem> problems = new ArrayList<>();
        private final List<TicketId> opened = new ArrayList<>();

        Heard(ImportRun run) {
            this.run = run;
        }

        @Override
        public void opened(List<TicketId> tickets) {
            opened.clear();
            opened.addAll(tickets);
        }

        @Override
        public void rejected(Row row, List<Violation> why) {
            why.forEach(violation -> problems.add(
                    new ImportProblem(0, row.line(), column(violation), violation.code(), violation.message())));
        }

        @Override
        public void advanced(Summary soFar) {}

        /** What the file calls what the violation is about, such as {@code location.text}. */
        private @Nullable String column(Violation violation) {
            return run.plan().columns().entrySet().stream()
                    .filter(entry -> violation.field().equals(entry.getKey().key())
                            || violation.field().startsWith(entry.getKey().key() + "."))
                    .map(entry -> run.facts().header().get(entry.getValue()))
                    .findFirst()
                    .orElse(null);
        }
    }
}
