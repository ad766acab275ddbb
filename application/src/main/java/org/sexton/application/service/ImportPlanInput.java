package org.sexton.application.service;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sexton.application.importing.Field;
import org.sexton.application.importing.ImportPlan;
import org.sexton.application.importing.ImportPlan.Encoding;
import org.sexton.application.importing.ImportPlan.Separator;
import org.sexton.application.importing.ImportRun;
import org.sexton.application.port.in.EditImports;
import org.sexton.application.port.out.ExportReader.Look;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.TicketRules;

/** Reads what somebody wants a file to be understood as; collects everything that is wrong with it. */
final class ImportPlanInput {

    private final ImportRun run;
    private final Violations violations;
    private final String source;
    private final ZoneId zone;
    private final Encoding encoding;
    private final Separator separator;
    private final @Nullable Map<String, Integer> columns;
    private final @Nullable Map<String, Map<String, String>> words;

    ImportPlanInput(EditImports.Plan command, ImportRun run) {
        this.run = run;
        var plan = run.plan();
        violations = new Violations(command.unread());
        source = source(command.source());
        zone = zone(command.zone());
        encoding = word(Encoding.class, "encoding", command.encoding(), plan.encoding());
        separator = word(Separator.class, "separator", command.separator(), plan.separator());
        columns = command.columns();
        words = command.words();
        if (columns != null) {
            columns.keySet().stream()
                    .filter(key -> field(key) == null)
                    .forEach(key -> violations.add(new Violation(
                            "columns." + key, "unknown", "is no field of a ticket; these are: " + fields())));
        }
    }

    boolean refused() {
        return violations.any();
    }

    <T> Outcome<T> refusal() {
        return violations.refusal();
    }

    Encoding encoding() {
        return encoding;
    }

    Separator separator() {
        return separator;
    }

    /** @param look what the file is, read like this */
    Outcome<ImportRun> plan(Look look) {
        var told = columns == null
                ? look.columns()
                : told(columns, look.facts().header().size());
        var read = words == null ? look.words() : read(words);
        return violations.refuseOr(
                run.planned(new ImportPlan(source, zone, encoding, separator, told, read), look.facts()));
    }

    private Map<Field, Integer> told(Map<String, Integer> columns, int width) {
        var told = new EnumMap<Field, Integer>(Field.class);
        columns.forEach((key, column) -> {
            var field = field(key);
            if (column < 0 || column >= width) {
                violations.add(new Violation(
                        "columns." + key, "out_of_range", "must be a column of the file, from 0 to " + (width - 1)));
            } else if (field != null) {
                told.put(field, column);
            }
        });
        return told;
    }

    private Map<Field, Map<String, String>> read(Map<String, Map<String, String>> words) {
        var read = new EnumMap<Field, Map<String, String>>(Field.class);
        words.forEach((key, meanings) -> {
            var field = field(key);
            if (field == null || !ImportPlan.TRANSLATED.contains(field)) {
                violations.add(new Violation(
                        "words." + key,
                        "unknown",
                        "is told in words by no file; these are: " + names(ImportPlan.TRANSLATED)));
            } else if (meanings.size() > ImportPlan.MOST_WORDS) {
                violations.add(new Violation(
                        "words." + key, "too_many", "must be " + ImportPlan.MOST_WORDS + " words at most"));
            } else if (meanings.entrySet().stream().anyMatch(it -> isLong(it.getKey()) || isLong(it.getValue()))) {
                violations.add(new Violation(
                        "words." + key,
                        "too_long",
                        "must be words of " + ImportPlan.LONGEST_WORD + " letters at most"));
            } else {
                read.put(field, meanings);
            }
        });
        return read;
    }

    private static boolean isLong(String word) {
        return word.length() > ImportPlan.LONGEST_WORD || word.indexOf(0) >= 0;
    }

    private String source(@Nullable String written) {
        if (written == null) {
            return run.plan().source();
        }
        TicketRules.SOURCE.violations("source", written).forEach(violations::add);
        return TicketRules.SOURCE.clean(written);
    }

    private ZoneId zone(@Nullable String written) {
        try {
            return written == null ? run.plan().zone() : ZoneId.of(written);
        } catch (DateTimeException _) {
            violations.add(new Violation("zone", "unknown", "must be a time zone, such as Europe/Rome"));
            return run.plan().zone();
        }
    }

    private <E extends Enum<E>> E word(Class<E> words, String field, @Nullable String written, E before) {
        if (written == null) {
            return before;
        }
        for (var word : words.getEnumConstants()) {
            if (word.name().toLowerCase(Locale.ROOT).equals(written)) {
                return word;
            }
        }
        violations.add(new Violation(
                field,
                "unknown",
                Arrays.stream(words.getEnumConstants())
                        .map(word -> word.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ", "must be one of ", ""))));
        return before;
    }

    private static @Nullable Field field(String key) {
        return Arrays.stream(Field.values())
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private static String fields() {
        return names(List.of(Field.values()));
    }

    private static String names(List<Field> fields) {
        return fields.stream().map(Field::key).collect(Collectors.joining(", "));
    }
}
