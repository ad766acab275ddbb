package org.sexton.bootstrap.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sexton.adapters.persistence.whole.DirectorySink;
import org.sexton.bootstrap.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description = {
            "Writes out the whole installation: every table as CSV, the photos, and a manifest with checksums.",
            "",
            "It is of one moment, and people may go on working meanwhile. What breaks off leaves nothing of that name. All that"
                    + " is private is in it. `import DIR` takes it into an empty installation. The format: docs/export.md",
            ""
        },
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Parameters(paramLabel = "DIR", description = "The directory to make.")
    private Path directory = Path.of("");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Console console = spec.commandLine().getErr()::println;
        try (var lifetime = new Lifetime()) {
            return WholeInstallation.write(
                    database.forReading(lifetime, console), () -> new DirectorySink(directory), directory, console);
        }
    }
}
