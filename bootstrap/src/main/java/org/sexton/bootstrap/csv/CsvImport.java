package org.sexton.bootstrap.csv;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sexton.application.importing.Row;
import org.sexton.application.importing.Summary;
import org.sexton.application.port.in.ImportTickets;
import org.sexton.bootstrap.CannotStart;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome.Ok;
import org.sexton.domain.shared.Outcome.Refused;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;

/** One import of a file, from its header to what came of it. */
public final class CsvImport implements AutoCloseable {

    public static final int ALL_GOOD = 0;
    /** Some lines were rejected; the others are imported. */
    public static final int SOME_BAD = 3;

    /**
     * The same for every file unless somebody says otherwise. A file's name would make a second system of each copy: every
     * ticket would come twice, for ever, since tickets are never deleted. Two systems under one name do less harm: what is
     * taken for known is not imported, is counted, and comes with the next try under a name of its own.
     */
    public static final String DEFAULT_SOURCE = "csv";

    private final Request request;
    private final CsvFile file;
    private final CsvExport export;
    private final Iterator<Row> rows;
    private final @Nullable KnownExport system;
    private final @Nullable Rejects rejects;

    /**
     * @param mappings see {@link ColumnChoices#parse}
     * @param zone where times without an offset are meant
     * @param rejects where to write the bad lines; null for nowhere
     */
    public record Request(
            Path file,
            List<String> mappings,
            String source,
            ZoneId zone,
            boolean dryRun,
            @Nullable Path rejects) {}

    /** @throws CannotStart if the file or the request is of no use */
    public CsvImport(Request request) {
        this.request = request;
        var choices = ColumnChoices.parse(request.mappings());
        requireAnotherFile(request.file(), request.rejects());
        file = CsvFile.open(request.file(), choices);
        export = file.export();
        system = KnownExport.of(export.columns().header()).orElse(null);
        rows = system == null ? export : KnownRows.of(export, system, choices);
        rejects = request.rejects() == null ? null : rejects(request.rejects(), export);
    }

    private static Rejects rejects(Path file, CsvExport export) {
        try {
            return new Rejects(
                    file, export.columns().header(), export.separator().character());
        } catch (CannotStart e) {
            export.close();
            throw e;
        }
    }

    private static void requireAnotherFile(Path file, @Nullable Path rejects) {
        try {
            if (rejects != null && Files.exists(rejects) && Files.exists(file) && Files.isSameFile(file, rejects)) {
                throw new CannotStart("--rejects would overwrite " + file + ", which is to be imported.");
            }
        } catch (IOException e) {
            throw new CannotStart(rejects + " can't be looked at: " + e.getMessage(), e);
        }
    }

    /**
     * Imports every line, as Sexton itself.
     *
     * @param out where it tells how it goes
     * @param terminal whether a line can be redrawn there
     * @return {@link #ALL_GOOD} or {@link #SOME_BAD}
     */
    public int run(ImportTickets tickets, InstantSource clock, PrintWriter out, boolean terminal) {
        var report = new ImportReport(out, terminal, clock, export.columns(), file::share, rejects);
        report.say("Importing " + request.file() + " with " + export.columns().described() + ".");
        if (!export.columns().ignored().isEmpty()) {
            report.say("Left out: " + String.join(", ", export.columns().ignored()) + ".");
        }
        if (system != null) {
            report.say("Recognised as an export of " + system.label() + ".");
        }
        if (rows instanceof KnownRows known && known.areKeptFromThePublic()) {
            report.say(
                    "Its tickets come as sensitive, seen by staff alone, since they were mailed; --map sensitive= shows them.");
        }
        var command = new ImportTickets.Command(request.source(), request.zone(), request.dryRun());
        return switch (tickets.handle(Actor.SYSTEM, command, rows, report)) {
            case Ok<Summary>(var summary) -> {
                report.ended(summary, request.source(), request.dryRun());
                yield summary.rejected() == 0 ? ALL_GOOD : SOME_BAD;
            }
            case Refused<Summary>(Refusal.Invalid(var violations)) ->
                throw new CannotStart(
                        violations.stream().map(CsvImport::sentence).collect(Collectors.joining(" ")));
            case Refused<Summary>(var why) -> throw new IllegalStateException("Sexton may import: " + why);
        };
    }

    private static String sentence(Violation violation) {
        return "--" + violation.field() + " " + violation.message() + ".";
    }

    @Override
    public void close() {
        try (export) {
            if (rejects != null) {
                rejects.close();
            }
        }
    }
}
