package org.sexton.adapters.rest.testing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.application.importing.ExportFacts;
import org.sexton.application.importing.Field;
import org.sexton.application.importing.ImportPlan;
import org.sexton.application.importing.ImportPlan.Encoding;
import org.sexton.application.importing.ImportPlan.Separator;
import org.sexton.application.importing.Row;
import org.sexton.application.port.in.EditImports;
import org.sexton.application.port.in.UploadExport;
import org.sexton.application.port.in.ViewImports;
import org.sexton.application.port.in.WorkOnImports;
import org.sexton.application.port.out.ExportFile;
import org.sexton.application.port.out.ExportReader;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.service.EditImportsService;
import org.sexton.application.service.ImportBatches;
import org.sexton.application.service.ImportTicketsService;
import org.sexton.application.service.ImportViews;
import org.sexton.application.service.ImportWithdrawal;
import org.sexton.application.service.ImportWords;
import org.sexton.application.service.UploadExportService;
import org.sexton.application.service.ViewImportsService;
import org.sexton.application.service.WorkOnImportsService;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;

/** Imports of the {@link House}. Here, a table is lines without quotes. */
@Dependent
public final class ImportHouse {

    private static final class Plain implements ExportReader {

        private static List<List<String>> table(ExportFile file, Separator separator) throws IOException {
            try (var bytes = file.open()) {
                return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> List.of(line.split(String.valueOf(separator.character()), -1)))
                        .toList();
            }
        }

        @Override
        public Outcome<Look> look(ExportFile file, As as) throws IOException {
            var separator = as.separator() == null ? Separator.COMMA : as.separator();
            var table = table(file, separator);
            if (table.isEmpty()) {
                return Outcome.refused(new Refusal.Invalid(new Violation("file", "unreadable", "is empty")));
            }
            var header = table.getFirst();
            var columns = Arrays.stream(Field.values())
                    .filter(field -> header.contains(field.key()))
                    .collect(Collectors.toMap(field -> field, field -> header.indexOf(field.key())));
            var facts = new ExportFacts(header, table.subList(1, table.size()), table.size() - 1L, null);
            return Outcome.ok(new Look(facts, Encoding.UTF_8, separator, columns, Map.of()));
        }

        @Override
        public Rows open(ExportFile file, ImportPlan plan) throws IOException {
            var table = table(file, plan.separator());
            return new Rows() {
                private final Iterator<Integer> numbers =
                        IntStream.range(1, table.size()).iterator();

                @Override
                public boolean hasNext() {
                    return numbers.hasNext();
                }

                @Override
                public Row next() {
                    var number = numbers.next();
                    var cells = table.get(number);
                    Map<Field, String> values = plan.columns().entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, entry -> cells.get(entry.getValue())));
                    return new Row(number + 1L, cells, values, List.of());
                }

                @Override
                public void close() {}
            };
        }
    }

    private final ExportReader reader = new Plain();

    private static ImportViews views(InMemoryInstallation in) {
        return new ImportViews(in.importRuns, in.people);
    }

    @Produces
    @Singleton
    UploadExport uploadExport(InMemoryInstallation in, InstantSource clock) {
        return new UploadExportService(in.work, in.importRuns, reader, views(in), in.ids, clock, ZoneOffset.UTC);
    }

    @Produces
    @Singleton
    EditImports editImports(InMemoryInstallation in) {
        return new EditImportsService(in.work, in.importRuns, reader, views(in));
    }

    @Produces
    @Singleton
    ViewImports viewImports(InMemoryInstallation in) {
        return new ViewImportsService(in.importRuns, views(in), new ImportWords(in.importRuns, reader, in.catalogue));
    }

    @Produces
    @Singleton
    WorkOnImports workOnImports(InMemoryInstallation in, TicketStore tickets, InstantSource clock) {
        var lines = new ImportTicketsService(in.work, tickets, in.catalogue, in.adminLog, in.ids, clock);
        return new WorkOnImportsService(
                in.work,
                in.importRuns,
                in.people,
                in.ids,
                clock,
                new ImportBatches(in.importRuns, reader, lines),
                new ImportWithdrawal(in.importRuns, tickets, in.ids, clock));
    }
}
