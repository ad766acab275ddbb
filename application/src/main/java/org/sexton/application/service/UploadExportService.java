package org.sexton.application.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.sexton.application.importing.ImportPlan;
import org.sexton.application.importing.ImportRun;
import org.sexton.application.importing.ImportRun.State;
import org.sexton.application.importing.ImportRunId;
import org.sexton.application.importing.ImportView;
import org.sexton.application.importing.Summary;
import org.sexton.application.port.in.UploadExport;
import org.sexton.application.port.out.ExportReader;
import org.sexton.application.port.out.ExportReader.As;
import org.sexton.application.port.out.ExportReader.Look;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.ImportRuns;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.TextRule;
import org.sexton.domain.ticket.TicketRules;

public final class UploadExportService implements UploadExport {

    /** The same for every file unless somebody says otherwise, see ADR 7. */
    static final String DEFAULT_SOURCE = "csv";

    private static final TextRule FILE_NAME = new TextRule(200, false, false);

    private final UnitOfWork work;
    private final ImportRuns runs;
    private final ExportReader reader;
    private final ImportViews views;
    private final IdSource ids;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param zone of the organisation, in which times are meant until somebody says otherwise */
    public UploadExportService(
            UnitOfWork work,
            ImportRuns runs,
            ExportReader reader,
            ImportViews views,
            IdSource ids,
            InstantSource clock,
            ZoneId zone) {
        this.work = work;
        this.runs = runs;
        this.reader = reader;
        this.views = views;
        this.ids = ids;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Outcome<ImportView> handle(Actor actor, Command command) throws IOException {
        var by = actor.person();
        if (!actor.isAdmin() || by.isEmpty()) {
            return Outcome.refused(new Refusal.NotAllowed("import tickets"));
        }
        var violations = FILE_NAME.violations("name", command.fileName());
        if (!violations.isEmpty()) {
            return Outcome.refused(new Refusal.Invalid(violations));
        }
        return reader.look(command.file(), As.IT_SEEMS)
                .flatMap(look -> keep(actor, run(by.get(), command, look), command));
    }

    private ImportRun run(PersonId by, Command command, Look look) {
        var system = look.facts().system();
        var plan =
                new ImportPlan(source(system), zone, look.encoding(), look.separator(), look.columns(), look.words());
        return new ImportRun(
                new ImportRunId(ids.nextId()),
                by,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                FILE_NAME.clean(command.fileName()),
                command.bytes(),
                look.facts(),
                plan,
                State.UPLOADED,
                Summary.NOTHING,
                0,
                null,
                null);
    }

    /** A system that is known by its columns goes by its own name: its ids mean nothing beside another's. */
    private static String source(@Nullable String system) {
        return system == null ? DEFAULT_SOURCE : TicketRules.SOURCE.clean(system);
    }

    private Outcome<ImportView> keep(Actor actor, ImportRun run, Command command) {
        return work.run(actor, () -> {
            try {
                runs.add(run, command.file());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Outcome.ok(views.of(run));
        });
    }
}
