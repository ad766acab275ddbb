package org.sexton.application.port.out;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sexton.application.importing.ImportProblem;
import org.sexton.application.importing.ImportRun;
import org.sexton.application.importing.ImportRunId;
import org.sexton.application.query.Total;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;

/**
 * The imports by the admin page: their files, how far each is, what was wrong, and which tickets came of it. What changes
 * any of it is done inside a {@link UnitOfWork}.
 */
public interface ImportRuns {

    /** Keeps a new one with its file. */
    void add(ImportRun run, ExportFile file) throws IOException;

    Optional<ImportRun> find(ImportRunId id);

    /** The same, kept from other changes until the unit of work ends. */
    Optional<ImportRun> lock(ImportRunId id);

    /** The latest first. */
    List<ImportRun> latest(int limit, @Nullable ImportRunId after);

    /** How many there are, as far as {@link Total#CAP} asks. */
    long count();

    /** All that changed of it. */
    void save(ImportRun run);

    /** Forgets one of which no tickets came. */
    void remove(ImportRunId id);

    /** One that is under way and nobody's, or its holder's lease ran out; kept from other changes. */
    Optional<ImportRun> waiting(Instant now);

    /** Whether its file is still here. */
    boolean hasFile(ImportRunId id);

    /** Its file, part by part from where it is kept. */
    ExportFile file(ImportRunId id);

    void forgetFile(ImportRunId id);

    void addProblems(ImportRunId id, List<ImportProblem> problems);

    void forgetProblems(ImportRunId id);

    /** In their order. */
    List<ImportProblem> problems(ImportRunId id, int limit, long after);

    /** How many there are, as far as {@link Total#CAP} asks. */
    long countProblems(ImportRunId id);

    /** Notes which tickets came of it. */
    void took(ImportRunId id, List<TicketId> tickets);

    /** Of its tickets those that are as they came, and that nobody follows. */
    List<TicketReference> untouched(ImportRunId id, int limit);

    /** Of its tickets the others, unless they were withdrawn. */
    List<TicketReference> touched(ImportRunId id, int limit);

    /**
     * Forgets every cell of the files that were uploaded before then, and the uploads of which nothing was made. Leaves what
     * is under way alone.
     */
    void forget(Instant before);
}
