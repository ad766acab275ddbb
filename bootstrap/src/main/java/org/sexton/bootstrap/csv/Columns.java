package org.sexton.bootstrap.csv;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sexton.application.importing.Field;
import org.sexton.bootstrap.CannotStart;

/** Which of a file's columns tells what of a ticket: as somebody chose, else as the system that wrote it, else by its name. */
final class Columns {

    private final List<String> header;
    private final Map<Field, Integer> indexes = new EnumMap<>(Field.class);

    /** As it was decided before. */
    Columns(List<String> header, Map<Field, Integer> indexes) {
        this.header = List.copyOf(header);
        this.indexes.putAll(indexes);
    }

    /** What seems to tell what; it may be that nothing tells the title. */
    static Columns recognised(List<String> header) {
        var columns = new Columns(header, Map.of());
        columns.recognise(new ColumnChoices(Map.of()));
        return columns;
    }

    /** @throws CannotStart if a chosen column is missing, or none tells the title */
    Columns(List<String> header, ColumnChoices choices) {
        this(header, Map.of());
        choices.columns().forEach((field, column) -> {
            if (!column.isEmpty()) {
                indexes.put(field, chosen(field, column));
            }
        });
        recognise(choices);
        if (!indexes.containsKey(Field.TITLE)) {
            throw new CannotStart(
                    "No column is called title, subject or the like. Name it with --map title=COLUMN; the file has: "
                            + String.join(", ", header) + ".");
        }
    }

    private void recognise(ColumnChoices choices) {
        var system = KnownExport.of(header);
        for (var field : Field.values()) {
            if (!choices.columns().containsKey(field)) {
                system.map(known -> known.column(field, header))
                        .orElseGet(() -> recognised(field))
                        .ifPresent(index -> indexes.put(field, index));
            }
        }
    }

    private int chosen(Field field, String column) {
        var exact = header.indexOf(column);
        return exact >= 0
                ? exact
                : named(ColumnNames.plain(column))
                        .orElseThrow(() -> new CannotStart("--map %s=%s: the file has no such column, but: %s."
                                .formatted(field.key(), column, String.join(", ", header))));
    }

    /** Best name first; a column that somebody chose for something else is not taken twice. */
    private OptionalInt recognised(Field field) {
        return ColumnNames.of(field).stream()
                .map(this::named)
                .flatMapToInt(OptionalInt::stream)
                .filter(index -> !indexes.containsValue(index))
                .findFirst();
    }

    private OptionalInt named(String plain) {
        return IntStream.range(0, header.size())
                .filter(i -> ColumnNames.plain(header.get(i)).equals(plain))
                .findFirst();
    }

    List<String> header() {
        return header;
    }

    Map<Field, Integer> indexes() {
        return indexes;
    }

    Map<Field, String> values(List<String> cells) {
        var values = new EnumMap<Field, String>(Field.class);
        indexes.forEach((field, index) -> values.put(field, cells.get(index)));
        return values;
    }

    /** What the file calls what a violation is about, such as {@code location.text}; the same where it has no name for it. */
    String nameOf(String violated) {
        return indexes.entrySet().stream()
                .filter(entry -> violated.equals(entry.getKey().key())
                        || violated.startsWith(entry.getKey().key() + "."))
                .map(entry -> header.get(entry.getValue()))
                .findFirst()
                .orElse(violated);
    }

    /** Which column was taken for what, for people. */
    String described() {
        return indexes.entrySet().stream()
                .map(entry -> entry.getKey().key() + "=" + header.get(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** The columns that are of no use, for people. */
    List<String> ignored() {
        return IntStream.range(0, header.size())
                .filter(i -> !indexes.containsValue(i))
                .mapToObj(header::get)
                .toList();
    }
}
