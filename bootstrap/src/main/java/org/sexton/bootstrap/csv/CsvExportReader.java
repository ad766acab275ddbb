package org.sexton.bootstrap.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sexton.application.importing.ExportFacts;
import org.sexton.application.importing.Field;
import org.sexton.application.importing.ImportPlan;
import org.sexton.application.importing.ImportPlan.Encoding;
import org.sexton.application.importing.Row;
import org.sexton.application.port.out.ExportFile;
import org.sexton.application.port.out.ExportReader;
import org.sexton.bootstrap.CannotStart;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;

/** Reads CSV as the command does, of whatever encoding it seems to be. */
public final class CsvExportReader implements ExportReader {

    private static final String FILE = "file";
    private static final String NAME = "The file";
    /** Text holds none in so many bytes, and whatever else is uploaded does. */
    private static final int BEGINNING = 1 << 12;

    private static final int MOST_COLUMNS = 500;
    private static final int LONGEST_NAME = 200;

    @Override
    public Outcome<Look> look(ExportFile file, As as) throws IOException {
        if (isNoText(file)) {
            return refused("is no text. Save the table as 'CSV UTF-8', then upload that");
        }
        var encoding = as.encoding() == null ? encoding(file) : as.encoding();
        try (var bytes = file.open();
                var export = new CsvExport(NAME, bytes, encoding, as.separator(), Columns::recognised)) {
            var header = export.columns().header();
            if (header.size() > MOST_COLUMNS || header.stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
                return refused("does not begin with the names of its columns");
            }
            return Outcome.ok(new Look(
                    facts(export),
                    encoding,
                    export.separator(),
                    export.columns().indexes(),
                    KnownExport.of(header).map(KnownExport::words).orElse(Map.of())));
        } catch (CannotStart e) {
            return Outcome.refused(new Refusal.Invalid(new Violation(FILE, "unreadable", message(e))));
        }
    }

    private static Outcome<Look> refused(String why) {
        return Outcome.refused(new Refusal.Invalid(new Violation(FILE, "unreadable", why)));
    }

    /** Without the name and the full stop that stand around it on the command line. */
    private static String message(CannotStart why) {
        var sentence = String.valueOf(why.getMessage());
        var said = sentence.startsWith(NAME) ? sentence.substring(NAME.length()).strip() : sentence;
        return said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
    }

    private static boolean isNoText(ExportFile file) throws IOException {
        try (var bytes = file.open()) {
            for (var b : bytes.readNBytes(BEGINNING)) {
                if (b == 0) {
                    return true;
                }
            }
            return false;
        }
    }

    private static Encoding encoding(ExportFile file) throws IOException {
        try (var bytes = file.open()) {
            return Encodings.of(bytes);
        }
    }

    private static ExportFacts facts(CsvExport export) {
        var header = export.columns().header();
        var sample = new ArrayList<List<String>>();
        long lines = 0;
        while (export.hasNext()) {
            var row = export.next();
            lines++;
            if (sample.size() < ExportFacts.SAMPLE_LINES && isWhole(row, header)) {
                sample.add(row.cells());
            }
        }
        var system = KnownExport.of(header).map(KnownExport::label).orElse(null);
        return new ExportFacts(header, sample, lines, system);
    }

    private static boolean isWhole(Row row, List<String> header) {
        return row.cells().size() == header.size();
    }

    @Override
    public Rows open(ExportFile file, ImportPlan plan) throws IOException {
        Map<Field, Integer> columns = plan.columns();
        return new CsvExport(
                NAME, file.open(), plan.encoding(), plan.separator(), header -> new Columns(header, columns));
    }
}
