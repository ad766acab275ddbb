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
            ImportCommand.class,
            MigrateCommand.class,
            HealthCommand.class,
            VersionCommand.class,
            HelpCommand.class
        })
public final class Sexton {
    /** What a developer's live coding runs when it is told nothing else. */
    private static final String[] DEVELOPMENT = {"demo"};

    public static void main(String... arguments) {
        var live = LaunchMode.current() == LaunchMode.DEVELOPMENT;
        var exit = commandLine().execute(live && arguments.length == 0 ? DEVELOPMENT : arguments);
        if (!live) {
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
