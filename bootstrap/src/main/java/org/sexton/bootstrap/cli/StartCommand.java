package org.sexton.bootstrap.cli;

import jakarta.enterprise.inject.spi.CDI;
import java.util.concurrent.Callable;
import org.sexton.application.port.in.OfferSetup;
import org.sexton.bootstrap.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "start",
        description = "Runs Sexton, on a served PostgreSQL or on the embedded one.",
        mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private WebOptions web = new WebOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Console console = spec.commandLine().getErr()::println;
        try (var lifetime = new Lifetime()) {
            var application = new Application(lifetime, database.forInstallation(lifetime, console));
            database.backups().ifPresent(folder -> application.with("sexton.backup.directory", folder.toString()));
            return web.applyTo(application).serve(() -> open(console));
        }
    }

    private void open(Console console) {
        console.say("Sexton is open at " + web.url());
        new SetupOffer(CDI.current().select(OfferSetup.class).get(), console).make();
    }
}
