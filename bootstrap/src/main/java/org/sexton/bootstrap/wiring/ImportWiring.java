package org.sexton.bootstrap.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sexton.application.port.in.EditImports;
import org.sexton.application.port.in.ImportTickets;
import org.sexton.application.port.in.UploadExport;
import org.sexton.application.port.in.ViewImports;
import org.sexton.application.port.in.WorkOnImports;
import org.sexton.application.port.out.Catalogue;
import org.sexton.application.port.out.ExportReader;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.ImportRuns;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.service.EditImportsService;
import org.sexton.application.service.ImportBatches;
import org.sexton.application.service.ImportViews;
import org.sexton.application.service.ImportWithdrawal;
import org.sexton.application.service.ImportWords;
import org.sexton.application.service.UploadExportService;
import org.sexton.application.service.ViewImportsService;
import org.sexton.application.service.WorkOnImportsService;
import org.sexton.bootstrap.csv.CsvExportReader;

/** Imports by the admin page. */
@Dependent
final class ImportWiring {

    @Produces
    @Singleton
    ExportReader exportReader() {
        return new CsvExportReader();
    }

    @Produces
    @Singleton
    ImportViews importViews(ImportRuns runs, People people) {
        return new ImportViews(runs, people);
    }

    @Produces
    @Singleton
    UploadExport uploadExport(
            UnitOfWork work,
            ImportRuns runs,
            ExportReader reader,
            ImportViews views,
            IdSource ids,
            InstantSource clock,
            @ConfigProperty(name = "sexton.time-zone") Optional<String> zone) {
        return new UploadExportService(work, runs, reader, views, ids, clock, TimeZone.of(zone));
    }

    @Produces
    @Singleton
    EditImports editImports(UnitOfWork work, ImportRuns runs, ExportReader reader, ImportViews views) {
        return new EditImportsService(work, runs, reader, views);
    }

    @Produces
    @Singleton
    ViewImports viewImports(ImportRuns runs, ImportViews views, ExportReader reader, Catalogue catalogue) {
        return new ViewImportsService(runs, views, new ImportWords(runs, reader, catalogue));
    }

    @Produces
    @Singleton
    WorkOnImports workOnImports(
            UnitOfWork work,
            ImportRuns runs,
            ExportReader reader,
            ImportTickets tickets,
            TicketStore store,
            People people,
            IdSource ids,
            InstantSource clock) {
        return new WorkOnImportsService(
                work,
                runs,
                people,
                ids,
                clock,
                new ImportBatches(runs, reader, tickets),
                new ImportWithdrawal(runs, store, ids, clock));
    }
}
