package org.sexton.application.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.sexton.application.importing.Field;
import org.sexton.application.importing.ImportRun;
import org.sexton.application.importing.ImportRun.State;
import org.sexton.application.importing.ImportRun.Task;
import org.sexton.application.importing.ImportRunId;
import org.sexton.application.importing.ImportView;
import org.sexton.application.port.in.EditImports;
import org.sexton.application.port.out.ExportReader;
import org.sexton.application.port.out.ExportReader.As;
import org.sexton.application.port.out.ExportReader.Look;
import org.sexton.application.port.out.ImportRuns;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;

public final class EditImportsService implements EditImports {

    static final Refusal FILE_IS_GONE =
            new Refusal.Conflict("Its file is not kept any more. Upload it again: what was imported is known.");

    private final UnitOfWork work;
    private final ImportRuns runs;
    private final ExportReader reader;
    private final ImportViews views;

    public EditImportsService(UnitOfWork work, ImportRuns runs, ExportReader reader, ImportViews views) {
        this.work = work;
        this.runs = runs;
        this.reader = reader;
        this.views = views;
    }

    @Override
    public Outcome<ImportView> handle(Actor actor, Plan command) {
        return change(actor, command.id(), (run, _) -> {
            var input = new ImportPlanInput(command, run);
            return input.refused() ? input.refusal() : looked(run, input).flatMap(input::plan);
        });
    }

    /** Another encoding, another separator: other columns. Else what is known of the file holds. */
    private Outcome<Look> looked(ImportRun run, ImportPlanInput input) {
        var plan = run.plan();
        if (input.encoding() == plan.encoding() && input.separator() == plan.separator()) {
            return Outcome.ok(new Look(run.facts(), plan.encoding(), plan.separator(), plan.columns(), plan.words()));
        }
        if (!runs.hasFile(run.id())) {
            return Outcome.refused(FILE_IS_GONE);
        }
        try {
            return reader.look(runs.file(run.id()), new As(input.encoding(), input.separator()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Outcome<ImportView> handle(Actor actor, Begin command) {
        return change(actor, command.id(), (run, by) -> {
            var isForLines = command.task() != Task.UNDO;
            if (isForLines && !run.plan().columns().containsKey(Field.TITLE)) {
                return Outcome.refused(new Refusal.Invalid(
                        new Violation("columns." + Field.TITLE.key(), "required", "must be told by a column")));
            }
            if (isForLines && !runs.hasFile(run.id())) {
                return Outcome.refused(FILE_IS_GONE);
            }
            return run.begun(command.task(), by).map(begun -> {
                if (isForLines && run.state() != State.STOPPED) {
                    runs.forgetProblems(run.id());
                }
                return begun;
            });
        });
    }

    @Override
    public Outcome<Boolean> handle(Actor actor, Discard command) {
        return locked(actor, command.id(), run -> {
            if (!run.isOpen()) {
                return Outcome.refused(new Refusal.Conflict("It has begun to be imported, and is kept."));
            }
            runs.remove(run.id());
            return Outcome.ok(true);
        });
    }

    private interface Edit {
        Outcome<ImportRun> of(ImportRun run, PersonId by);
    }

    private Outcome<ImportView> change(Actor actor, ImportRunId id, Edit edit) {
        return locked(
                actor,
                id,
                run -> edit.of(run, actor.person().orElse(run.by())).map(changed -> {
                    runs.save(changed);
                    return views.of(changed);
                }));
    }

    private <T> Outcome<T> locked(Actor actor, ImportRunId id, Function<ImportRun, Outcome<T>> decide) {
        if (!actor.isAdmin()) {
            return Outcome.refused(new Refusal.NotAllowed("import tickets"));
        }
        return work.run(
                actor,
                () -> runs.lock(id).map(decide).orElseGet(() -> Outcome.refused(new Refusal.NotFound("import"))));
    }
}
