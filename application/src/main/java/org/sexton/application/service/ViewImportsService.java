package org.sexton.application.service;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sexton.application.importing.ImportProblem;
import org.sexton.application.importing.ImportRunId;
import org.sexton.application.importing.ImportView;
import org.sexton.application.importing.ImportedWord;
import org.sexton.application.importing.Slice;
import org.sexton.application.port.in.ViewImports;
import org.sexton.application.port.out.ImportRuns;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

public final class ViewImportsService implements ViewImports {

    private final ImportRuns runs;
    private final ImportViews views;
    private final ImportWords words;

    public ViewImportsService(ImportRuns runs, ImportViews views, ImportWords words) {
        this.runs = runs;
        this.views = views;
        this.words = words;
    }

    @Override
    public Outcome<Slice<ImportView>> handle(Actor actor, int limit, @Nullable ImportRunId after) {
        return admitted(
                actor, () -> Outcome.ok(Slice.of(views.of(runs.latest(limit + 1, after)), limit, runs.count())));
    }

    @Override
    public Outcome<ImportView> handle(Actor actor, ImportRunId id) {
        return admitted(
                actor,
                () -> runs.find(id).map(run -> Outcome.ok(views.of(run))).orElseGet(ViewImportsService::unknown));
    }

    @Override
    public Outcome<List<ImportedWord>> words(Actor actor, ImportRunId id) {
        return admitted(
                actor,
                () -> runs.find(id)
                        .map(run -> runs.hasFile(id)
                                ? Outcome.ok(words.of(run))
                                : Outcome.<List<ImportedWord>>refused(EditImportsService.FILE_IS_GONE))
                        .orElseGet(ViewImportsService::unknown));
    }

    @Override
    public Outcome<Slice<ImportProblem>> problems(Actor actor, ImportRunId id, int limit, long after) {
        return admitted(
                actor,
                () -> runs.find(id)
                        .map(_ -> Outcome.ok(
                                Slice.of(runs.problems(id, limit + 1, after), limit, runs.countProblems(id))))
                        .orElseGet(ViewImportsService::unknown));
    }

    private static <T> Outcome<T> admitted(Actor actor, Supplier<Outcome<T>> view) {
        return actor.isAdmin() ? view.get() : Outcome.refused(new Refusal.NotAllowed("look at imports"));
    }

    private static <T> Outcome<T> unknown() {
        return Outcome.refused(new Refusal.NotFound("import"));
    }
}
