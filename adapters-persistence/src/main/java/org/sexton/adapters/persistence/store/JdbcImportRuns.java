package org.sexton.adapters.persistence.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.adapters.persistence.tx.JtaUnitOfWork;
import org.sexton.application.importing.ImportProblem;
import org.sexton.application.importing.ImportRun;
import org.sexton.application.importing.ImportRunId;
import org.sexton.application.port.out.ExportFile;
import org.sexton.application.port.out.ImportRuns;
import org.sexton.application.query.Total;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;

@ApplicationScoped
public class JdbcImportRuns implements ImportRuns {

    private static final String UNDER_WAY = "state IN ('judging', 'importing', 'undoing')";
    private static final String CAME = """
            SELECT t.reference FROM import_ticket i JOIN ticket t ON t.id = i.ticket_id
             WHERE i.run_id = ? AND NOT t.withdrawn AND""";
    /** Nobody has changed it, and nobody waits to hear of it. */
    private static final String UNTOUCHED =
            "(t.version = 1 AND NOT EXISTS (SELECT FROM follower f WHERE f.ticket_id = t.id))";

    private final DataSource database;
    private final JtaUnitOfWork work;

    JdbcImportRuns(DataSource database, JtaUnitOfWork work) {
        this.database = database;
        this.work = work;
    }

    @Override
    public void add(ImportRun run, ExportFile file) throws IOException {
        work.require();
        ImportRunRow.insertion(run).execute(database);
        StoredExport.write(database, run.id().value(), file);
    }

    @Override
    public Optional<ImportRun> find(ImportRunId id) {
        return Sql.of("SELECT * FROM import_run WHERE id = ?", id.value()).first(database, ImportRunRow::read);
    }

    @Override
    public Optional<ImportRun> lock(ImportRunId id) {
        work.require();
        return Sql.of("SELECT * FROM import_run WHERE id = ? FOR UPDATE", id.value())
                .first(database, ImportRunRow::read);
    }

    /** Ids rise with time. */
    @Override
    public List<ImportRun> latest(int limit, @Nullable ImportRunId after) {
        var all = Sql.of("SELECT * FROM import_run");
        if (after != null) {
            all.add("WHERE id < ?", after.value());
        }
        return all.add("ORDER BY id DESC LIMIT ?", limit).list(database, ImportRunRow::read);
    }

    @Override
    public long count() {
        return count(Sql.of("SELECT FROM import_run"));
    }

    private long count(Sql rows) {
        return Sql.of("SELECT count(*) FROM (")
                .add(rows)
                .add("LIMIT ?) counted", Total.CAP + 1)
                .first(database, row -> row.getLong(1))
                .orElseThrow();
    }

    @Override
    public void save(ImportRun run) {
        work.require();
        ImportRunRow.update(run).execute(database);
    }

    @Override
    public void remove(ImportRunId id) {
        work.require();
        Sql.of("DELETE FROM import_run WHERE id = ?", id.value()).execute(database);
    }

    /** What another replica is just looking at is passed by. */
    @Override
    public Optional<ImportRun> waiting(Instant now) {
        work.require();
        return Sql.of("SELECT * FROM import_run WHERE " + UNDER_WAY)
                .add("AND (leased_until IS NULL OR leased_until < ?)", now)
                .add("ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED")
                .first(database, ImportRunRow::read);
    }

    @Override
    public boolean hasFile(ImportRunId id) {
        return Sql.of("SELECT FROM import_file WHERE run_id = ? AND part = 1", id.value())
                .first(database, _ -> true)
                .isPresent();
    }

    @Override
    public ExportFile file(ImportRunId id) {
        return () -> new StoredExport(database, id.value());
    }

    @Override
    public void forgetFile(ImportRunId id) {
        work.require();
        Sql.of("DELETE FROM import_file WHERE run_id = ?", id.value()).execute(database);
    }

    /** Whoever adds some has the run locked, so that positions are given out once. */
    @Override
    public void addProblems(ImportRunId id, List<ImportProblem> problems) {
        work.require();
        if (problems.isEmpty()) {
            return;
        }
        var first = Sql.of("SELECT coalesce(max(position), 0) FROM import_problem WHERE run_id = ?", id.value())
                .first(database, row -> row.getLong(1))
                .orElseThrow();
        Sql.of("INSERT INTO import_problem (run_id, position, line, column_name, code, message)")
                .add("SELECT ?, ? + n, line::bigint, nullif(column_name, ''), code, message", id.value(), first)
                .add("FROM unnest(?::text[],", texts(problems, ImportProblem::line))
                .add("?::text[],", texts(problems, problem -> Objects.requireNonNullElse(problem.column(), "")))
                .add("?::text[],", texts(problems, ImportProblem::code))
                .add("?::text[])", texts(problems, ImportProblem::message))
                .add("WITH ORDINALITY AS p (line, column_name, code, message, n)")
                .execute(database);
    }

    private static List<String> texts(List<ImportProblem> problems, Function<ImportProblem, Object> part) {
        return problems.stream().map(part).map(Object::toString).toList();
    }

    @Override
    public void forgetProblems(ImportRunId id) {
        work.require();
        Sql.of("DELETE FROM import_problem WHERE run_id = ?", id.value()).execute(database);
    }

    @Override
    public List<ImportProblem> problems(ImportRunId id, int limit, long after) {
        return Sql.of("SELECT position, line, column_name, code, message FROM import_problem")
                .add("WHERE run_id = ? AND position > ? ORDER BY position LIMIT ?", id.value(), after, limit)
                .list(
                        database,
                        row -> new ImportProblem(
                                row.getLong("position"),
                                row.getLong("line"),
                                row.getString("column_name"),
                                row.getString("code"),
                                row.getString("message")));
    }

    @Override
    public long countProblems(ImportRunId id) {
        return count(Sql.of("SELECT FROM import_problem WHERE run_id = ?", id.value()));
    }

    @Override
    public void took(ImportRunId id, List<TicketId> tickets) {
        work.require();
        Sql.of("INSERT INTO import_ticket (ticket_id, run_id)")
                .add("SELECT id::uuid, ?", id.value())
                .add(
                        "FROM unnest(?::text[]) id",
                        tickets.stream()
                                .map(ticket -> ticket.value().toString())
                                .toList())
                .execute(database);
    }

    @Override
    public List<TicketReference> untouched(ImportRunId id, int limit) {
        return tickets(id, UNTOUCHED, limit);
    }

    @Override
    public List<TicketReference> touched(ImportRunId id, int limit) {
        return tickets(id, "NOT " + UNTOUCHED, limit);
    }

    private List<TicketReference> tickets(ImportRunId id, String which, int limit) {
        return Sql.of(CAME, id.value())
                .add(which)
                .add("ORDER BY i.ticket_id LIMIT ?", limit)
                .list(database, row -> new TicketReference(row.getString(1)));
    }

    @Override
    public void forget(Instant before) {
        work.require();
        var old = "created_at < ? AND NOT " + UNDER_WAY;
        Sql.of("DELETE FROM import_run WHERE state IN ('uploaded', 'judged') AND created_at < ?", before)
                .execute(database);
        for (var table : List.of("import_file", "import_problem")) {
            Sql.of("DELETE FROM " + table + " WHERE run_id IN (SELECT id FROM import_run WHERE " + old + ")", before)
                    .execute(database);
        }
        Sql.of("UPDATE import_run SET sample = '{}' WHERE sample <> '{}' AND " + old, before)
                .execute(database);
    }
}
