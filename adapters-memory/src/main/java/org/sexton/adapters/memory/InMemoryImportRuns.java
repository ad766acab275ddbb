package org.sexton.adapters.memory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sexton.application.importing.ImportProblem;
import org.sexton.application.importing.ImportRun;
import org.sexton.application.importing.ImportRun.State;
import org.sexton.application.importing.ImportRunId;
import org.sexton.application.port.out.ExportFile;
import org.sexton.application.port.out.ImportRuns;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

public final class InMemoryImportRuns implements ImportRuns {

    private final InMemoryUnitOfWork work;
    private final InMemoryTickets tickets;
    private final InMemoryFollowers followers;
    private final Table<ImportRunId, ImportRun> runs;
    private final Table<ImportRunId, byte[]> files;
    private final Table<ImportRunId, List<ImportProblem>> problems;
    private final Table<TicketId, ImportRunId> origins;

    public InMemoryImportRuns(InMemoryUnitOfWork work, InMemoryTickets tickets, InMemoryFollowers followers) {
        this.work = work;
        this.tickets = tickets;
        this.followers = followers;
        runs = new Table<>(work);
        files = new Table<>(work);
        problems = new Table<>(work);
        origins = new Table<>(work);
    }

    @Override
    public void add(ImportRun run, ExportFile file) throws IOException {
        runs.put(run.id(), run);
        try (var bytes = file.open()) {
            files.put(run.id(), bytes.readAllBytes());
        }
    }

    @Override
    public Optional<ImportRun> find(ImportRunId id) {
        return runs.get(id);
    }

    @Override
    public Optional<ImportRun> lock(ImportRunId id) {
        work.requireUnit();
        return runs.get(id);
    }

    @Override
    public List<ImportRun> latest(int limit, @Nullable ImportRunId after) {
        var latest = new ArrayList<>(runs.rows().values()).reversed();
        return latest.stream()
                .dropWhile(run -> after != null && !run.id().equals(after))
                .skip(after == null ? 0 : 1)
                .limit(limit)
                .toList();
    }

    @Override
    public long count() {
        return runs.rows().size();
    }

    @Override
    public void save(ImportRun run) {
        runs.put(run.id(), run);
    }

    @Override
    public void remove(ImportRunId id) {
        runs.remove(id);
        forgetFile(id);
        forgetProblems(id);
    }

    @Override
    public Optional<ImportRun> waiting(Instant now) {
        work.requireUnit();
        return runs.rows().values().stream()
                .filter(InMemoryImportRuns::isUnderWay)
                .filter(run -> run.lease() == null || run.lease().until().isBefore(now))
                .findFirst();
    }

    private static boolean isUnderWay(ImportRun run) {
        return switch (run.state()) {
            case JUDGING, IMPORTING, UNDOING -> true;
            case UPLOADED, JUDGED, STOPPED, IMPORTED, UNDONE -> false;
        };
    }

    @Override
    public boolean hasFile(ImportRunId id) {
        return files.get(id).isPresent();
    }

    @Override
    public ExportFile file(ImportRunId id) {
        return () -> new ByteArrayInputStream(files.get(id).orElse(new byte[0]));
    }

    @Override
    public void forgetFile(ImportRunId id) {
        files.remove(id);
    }

    @Override
    public void addProblems(ImportRunId id, List<ImportProblem> more) {
        var all = new ArrayList<>(problems.get(id).orElse(List.of()));
        more.forEach(problem -> all.add(new ImportProblem(
                all.size() + 1, problem.line(), problem.column(), problem.code(), problem.message())));
        problems.put(id, List.copyOf(all));
    }

    @Override
    public void forgetProblems(ImportRunId id) {
        problems.remove(id);
    }

    @Override
    public List<ImportProblem> problems(ImportRunId id, int limit, long after) {
        return problems.get(id).orElse(List.of()).stream()
                .filter(problem -> problem.position() > after)
                .limit(limit)
                .toList();
    }

    @Override
    public long countProblems(ImportRunId id) {
        return problems.get(id).map(List::size).orElse(0);
    }

    @Override
    public void took(ImportRunId id, List<TicketId> some) {
        work.requireUnit();
        some.forEach(ticket -> origins.put(ticket, id));
    }

    @Override
    public List<TicketReference> untouched(ImportRunId id, int limit) {
        return ticketsOf(id, this::isUntouched, limit);
    }

    @Override
    public List<TicketReference> touched(ImportRunId id, int limit) {
        return ticketsOf(id, ticket -> !isUntouched(ticket), limit);
    }

    private List<TicketReference> ticketsOf(ImportRunId id, Predicate<TicketSnapshot> which, int limit) {
        return came(id).filter(which)
                .sorted(Comparator.comparing(ticket -> ticket.id().value()))
                .map(TicketSnapshot::reference)
                .limit(limit)
                .toList();
    }

    private Stream<TicketSnapshot> came(ImportRunId id) {
        return tickets.states()
                .filter(ticket -> id.equals(origins.get(ticket.id()).orElse(null)) && !ticket.withdrawn());
    }

    private boolean isUntouched(TicketSnapshot ticket) {
        return ticket.version() == 1 && !followers.has(ticket.reference());
    }

    @Override
    public void forget(Instant before) {
        work.requireUnit();
        var old = runs.rows().values().stream()
                .filter(run -> run.createdAt().isBefore(before) && !isUnderWay(run))
                .toList();
        old.forEach(run -> {
            if (run.state() == State.UPLOADED || run.state() == State.JUDGED) {
                remove(run.id());
            } else {
                forgetFile(run.id());
                forgetProblems(run.id());
                save(run.forgetful());
            }
        });
    }
}
