package org.sexton.bootstrap.cli;

import jakarta.enterprise.inject.spi.CDI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sexton.bootstrap.Console;
import org.sexton.bootstrap.csv.CsvImport;
import org.sexton.bootstrap.sample.SampleLoader;
import org.sexton.bootstrap.sample.SampleParish;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description = "Shows Sexton with a sample parish, on this machine alone.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private WebOptions web = new WebOptions();

    @Option(names = "--fresh", description = "Start over: forget what was done in the demo.")
    private boolean fresh;

    @Option(
            names = "--import",
            paramLabel = "FILE",
            description = "Add a real CSV export to the sample. More about it: help import.")
    private @Nullable Path export;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        web.requireLoopback();
        Console console = spec.commandLine().getErr()::println;
        try (var csv = export == null ? null : read(export);
                var lifetime = new Lifetime()) {
            var application = new Application(lifetime, database.forDemo(fresh, lifetime, console));
            return web.applyTo(application)
                    .with("sexton.demo", "true")
                    .with("sexton.name", SampleParish.read().organisation())
                    .withReadableLog()
                    .serve(() -> {
                        load(console);
                        if (csv != null) {
                            ImportCommand.run(csv, spec.commandLine().getErr());
                        }
                        console.say("The demo is open at " + web.url());
                    });
        }
    }

    private static CsvImport read(Path export) {
        return new CsvImport(new CsvImport.Request(
                export, List.of(), CsvImport.DEFAULT_SOURCE, ZoneId.systemDefault(), false, null));
    }

    private static void load(Console console) {
        var parish = SampleParish.read();
        var loaded = CDI.current().select(SampleLoader.class).get().load(parish, (_, _) -> {});
        if (loaded.tickets() > 0) {
            console.say("Loaded %s: %d tickets with %d changes."
                    .formatted(parish.organisation(), loaded.tickets(), loaded.changes()));
        }
    }
}
