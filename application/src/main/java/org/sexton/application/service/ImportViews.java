package org.sexton.application.service;

import java.util.List;
import java.util.stream.Collectors;
import org.sexton.application.importing.ImportRun;
import org.sexton.application.importing.ImportRun.State;
import org.sexton.application.importing.ImportView;
import org.sexton.application.port.out.ImportRuns;
import org.sexton.application.port.out.People;

/** Shows imports to admins. */
public final class ImportViews {

    /** So many of the tickets that were kept are named; how many there are is told by the counts. */
    static final int KEPT = 100;

    private final ImportRuns runs;
    private final People people;

    public ImportViews(ImportRuns runs, People people) {
        this.runs = runs;
        this.people = people;
    }

    ImportView of(ImportRun run) {
        return of(List.of(run)).getFirst();
    }

    List<ImportView> of(List<ImportRun> some) {
        var names = people.names(some.stream().map(ImportRun::by).collect(Collectors.toSet()));
        return some.stream()
                .map(run -> new ImportView(
                        run,
                        names.get(run.by()),
                        run.state() == State.UNDONE ? runs.touched(run.id(), KEPT) : List.of()))
                .toList();
    }
}
