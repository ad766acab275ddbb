package org.sexton.application.port.in;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sexton.application.importing.Field;
import org.sexton.application.importing.ImportRun.Task;
import org.sexton.application.importing.ImportRunId;
import org.sexton.application.importing.ImportView;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Violation;

/** An admin says what is to become of an export that was uploaded. Whoever is none is refused. */
public interface EditImports {

    /**
     * How it is to be understood, unchecked; what is null stays as it is. Another encoding or separator makes another table
     * of it, whose columns are recognised anew unless they are given as well.
     *
     * @param columns the key of a {@link Field} and the column that tells it, counted from 0
     * @param words the key of one of {@link org.sexton.application.importing.ImportPlan#TRANSLATED}, and what its words are read as
     * @param unread what of the input could not be read at all; refused together with everything else that is wrong
     */
    record Plan(
            ImportRunId id,
            @Nullable String source,
            @Nullable String zone,
            @Nullable String encoding,
            @Nullable String separator,
            @Nullable Map<String, Integer> columns,
            @Nullable Map<String, Map<String, String>> words,
            List<Violation> unread) {}

    record Begin(ImportRunId id, Task task) {}

    record Discard(ImportRunId id) {}

    /** Refuses what has begun to be imported ({@code Conflict}), and bad input with every violation at once. */
    Outcome<ImportView> handle(Actor actor, Plan command);

    /**
     * Has it done, by whoever {@link WorkOnImports}. Refuses ({@code Conflict}) what can't be begun from where it is, and an
     * import of which the file is gone; ({@code Invalid}) one that no column tells the titles of.
     */
    Outcome<ImportView> handle(Actor actor, Begin command);

    /** Forgets it and its file. Refuses ({@code Conflict}) what has begun to be imported. */
    Outcome<Boolean> handle(Actor actor, Discard command);
}
