package org.sexton.bootstrap.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sexton.adapters.persistence.whole.ZipSink;
import org.sexton.bootstrap.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        description = {
            "Writes the whole installation into one file, for `restore`.",
            "",
            "It is of one moment, and people may go on working meanwhile. What breaks off leaves no such file. All that is"
                    + " private is in it: keep it as you keep the installation.",
            ""
        },
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Parameters(paramLabel = "FILE", description = "The file to make, such as sexton.zip.")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Console console = spec.commandLine().getErr()::println;
        try (var lifetime = new Lifetime()) {
            return WholeInstallation.write(
                    database.forReading(lifetime, console), () -> new ZipSink(file), file, console);
        }
    }
}
