package org.sexton.bootstrap.cli;

import org.sexton.bootstrap.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "migrate", description = "Brings the database up to date and stops.", mixinStandardHelpOptions = true)
final class MigrateCommand implements Runnable {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Console console = spec.commandLine().getErr()::println;
        try (var lifetime = new Lifetime()) {
            database.forTask(lifetime, console);
            console.say("The database is up to date.");
        }
    }
}
