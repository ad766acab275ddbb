package org.sexton.bootstrap.cli;

import jakarta.enterprise.inject.spi.CDI;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.ImportTickets;
import org.sexton.bootstrap.Console;
import org.sexton.bootstrap.csv.CsvImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = {
            "Takes tickets over from another system's CSV export, or a whole installation from a directory.",
            "",
            "A directory is what `export` wrote: all of it comes into an empty installation, alone, or nothing. The"
                    + " options are for files.",
            "",
            "A file is UTF-8 with a header; columns are recognised by their names, whatever separates them. Lines"
                    + " that can't be imported are told with their number and every reason, the others come in. Running it"
                    + " again adds only what is new: a ticket is known by its source and its id there, or where the file"
                    + " has no ids by all that its line says. Interrupted, it is simply run again.",
            ""
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all is in", "1:the import could not run", "2:wrong usage", "3:some lines were bad"},
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Parameters(paramLabel = "FILE|DIR", description = "The CSV export, or the directory of a whole one.")
    private Path file = Path.of("");

    @Option(
            names = "--map",
            paramLabel = "FIELD=COLUMN",
            description =
                    "Which column tells what, such as title=Subject,createdAt=Opened; several separated by commas."
                            + " Nothing after the = leaves the field out. Fields: title, description, category, location,"
                            + " latitude, longitude, status, priority, sensitive, createdAt, resolvedAt, externalId.")
    private List<String> mappings = List.of();

    @Option(
            names = "--source",
            paramLabel = "NAME",
            defaultValue = CsvImport.DEFAULT_SOURCE,
            description = "Names the system that the file comes from, where there is more than one (default:"
                    + " ${DEFAULT-VALUE}).")
    private String source = CsvImport.DEFAULT_SOURCE;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description =
                    "Where times without an offset are meant, such as Europe/Rome (default: this machine's zone).")
    private @Nullable String zone;

    @Option(names = "--dry-run", description = "Judge every line, import none.")
    private boolean dryRun;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description =
                    "Write the bad lines there as CSV, with their numbers and reasons, to be put right and imported.")
    private @Nullable Path rejects;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Console console = spec.commandLine().getErr()::println;
        if (Files.isDirectory(file)) {
            return whole(console);
        }
        var request = new CsvImport.Request(file, mappings, source, zone(), dryRun, rejects);
        try (var csv = new CsvImport(request);
                var lifetime = new Lifetime()) {
            return new Application(lifetime, database.forTask(lifetime, console))
                    .work(() -> run(csv, spec.commandLine().getErr()));
        }
    }

    private int whole(Console console) {
        var forFiles = spec.commandLine().getParseResult().matchedOptions().stream()
                .filter(option -> !"--data".equals(option.longestName()))
                .findFirst();
        if (forFiles.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(),
                    forFiles.get().longestName() + " is for a CSV file, and " + file + " is a directory.");
        }
        try (var lifetime = new Lifetime()) {
            return WholeInstallation.take(database.forFilling(lifetime, console), file, console);
        }
    }

    /** Inside of the application. */
    static int run(CsvImport csv, PrintWriter out) {
        var beans = CDI.current();
        var terminal = System.console() != null && System.console().isTerminal();
        return csv.run(
                beans.select(ImportTickets.class).get(),
                beans.select(InstantSource.class).get(),
                out,
                terminal);
    }

    private ZoneId zone() {
        try {
            return zone == null ? ZoneId.systemDefault() : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new ParameterException(
                    spec.commandLine(), "There is no time zone '" + zone + "'. One is Europe/Rome.", e);
        }
    }
}
