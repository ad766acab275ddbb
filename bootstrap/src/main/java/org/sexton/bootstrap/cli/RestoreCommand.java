package org.sexton.bootstrap.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sexton.bootstrap.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        description = {
            "Brings back what `backup` wrote, into an empty installation.",
            "",
            "Every checksum is compared first; all comes in or nothing; and the hash chains of the audit log are recomputed"
                    + " before it holds. An older backup is brought up to date.",
            ""
        },
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Console console = spec.commandLine().getErr()::println;
        try (var lifetime = new Lifetime()) {
            return WholeInstallation.take(database.forFilling(lifetime, console), file, console);
        }
    }
}
