package org.sexton.bootstrap.cli;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.sexton.bootstrap.CannotStart;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The one entrance: {@code sexton COMMAND}. */
@QuarkusMain
@Command(
        name = "sexton",
        description = "Sexton: the desk where an organisation hears of what is broken and gets it mended.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            StartCommand.class,
            DemoCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            AuditCommand.class,
            MigrateCommand.class,
            HealthCommand.class,
            DoctorCommand.class,
            VersionCommand.class,
            HelpCommand.class
        })
public final class Sexton {
    public static void main(String... arguments) {
        var exit = commandLine().execute(arguments);
        // live coding is about to run it again in the same process
        if (!LaunchMode.current().isDev()) {
            System.exit(exit);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Sexton()).setExecutionExceptionHandler((failure, command, _) -> {
            if (!(failure instanceof CannotStart)) {
                throw failure;
            }
            command.getErr().println(failure.getMessage());
            return command.getCommandSpec().exitCodeOnExecutionException();
        });
    }
}
