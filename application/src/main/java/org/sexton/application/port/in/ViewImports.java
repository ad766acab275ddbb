package org.sexton.application.port.in;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.application.importing.ImportProblem;
import org.sexton.application.importing.ImportRunId;
import org.sexton.application.importing.ImportView;
import org.sexton.application.importing.ImportedWord;
import org.sexton.application.importing.Slice;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;

/** An admin looks at imports, and at what was wrong with their files. Whoever is none is refused. */
public interface ViewImports {

    /** One page, the latest first. */
    Outcome<Slice<ImportView>> handle(Actor actor, int limit, @Nullable ImportRunId after);

    Outcome<ImportView> handle(Actor actor, ImportRunId id);

    /**
     * What words it uses for what this installation has a choice of, the most used first. Refuses ({@code Conflict}) once its
     * file is gone.
     */
    Outcome<List<ImportedWord>> words(Actor actor, ImportRunId id);

    /** What is wrong with its lines, in their order. */
    Outcome<Slice<ImportProblem>> problems(Actor actor, ImportRunId id, int limit, long after);
}
