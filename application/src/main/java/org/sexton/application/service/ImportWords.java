package org.sexton.application.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sexton.application.importing.Field;
import org.sexton.application.importing.ImportPlan;
import org.sexton.application.importing.ImportRun;
import org.sexton.application.importing.ImportedWord;
import org.sexton.application.importing.Row;
import org.sexton.application.port.out.Catalogue;
import org.sexton.application.port.out.ExportReader;
import org.sexton.application.port.out.ImportRuns;

/** Finds the words of a file for what an installation has a choice of, and what each is read as by now. */
public final class ImportWords {

    private final ImportRuns runs;
    private final ExportReader reader;
    private final Catalogue catalogue;

    public ImportWords(ImportRuns runs, ExportReader reader, Catalogue catalogue) {
        this.runs = runs;
        this.reader = reader;
        this.catalogue = catalogue;
    }

    List<ImportedWord> of(ImportRun run) {
        var counts = new EnumMap<Field, Map<String, Long>>(Field.class);
        try (var rows = reader.open(runs.file(run.id()), run.plan())) {
            while (rows.hasNext()) {
                count(rows.next(), counts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var choices = new ImportedChoices(catalogue);
        return ImportPlan.WORDY.stream()
                .flatMap(field -> words(field, counts.getOrDefault(field, Map.of()), run.plan(), choices))
                .toList();
    }

    private static void count(Row row, Map<Field, Map<String, Long>> counts) {
        for (var field : ImportPlan.WORDY) {
            var word = row.value(field);
            if (word != null && word.length() <= ImportPlan.LONGEST_WORD) {
                var of = counts.computeIfAbsent(field, _ -> new HashMap<>());
                if (of.size() < ImportedWord.MOST || of.containsKey(word)) {
                    of.merge(word, 1L, Long::sum);
                }
            }
        }
    }

    private static Stream<ImportedWord> words(
            Field field, Map<String, Long> counts, ImportPlan plan, ImportedChoices choices) {
        var read = plan.words().getOrDefault(field, Map.of());
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(it -> new ImportedWord(
                        field,
                        it.getKey(),
                        it.getValue(),
                        choices.known(field, read.getOrDefault(it.getKey(), it.getKey()))
                                .orElse(null)));
    }
}
