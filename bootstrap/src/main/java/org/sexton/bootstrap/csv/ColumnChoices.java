package org.sexton.bootstrap.csv;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sexton.application.importing.Field;
import org.sexton.bootstrap.CannotStart;

/**
 * Which columns somebody chose, whatever they are called.
 *
 * @param columns the names of columns; an empty one leaves that field out
 */
record ColumnChoices(Map<Field, String> columns) {

    ColumnChoices {
        columns = Map.copyOf(columns);
    }

    /**
     * Reads {@code title=Betreff,location=Ort,priority=}, in one piece or several.
     *
     * @throws CannotStart if it can't be read, or chooses twice for one field
     */
    static ColumnChoices parse(List<String> texts) {
        var columns = new EnumMap<Field, String>(Field.class);
        for (var text : texts) {
            for (var pair : text.split(",")) {
                var sides = pair.split("=", 2);
                if (sides.length < 2) {
                    throw new CannotStart(
                            "--map wants pairs such as title=COLUMN, separated by commas, not '" + pair + "'.");
                }
                if (columns.put(field(sides[0].strip()), sides[1].strip()) != null) {
                    throw new CannotStart("--map chooses a column for " + sides[0].strip() + " twice.");
                }
            }
        }
        return new ColumnChoices(columns);
    }

    private static Field field(String name) {
        return Arrays.stream(Field.values())
                .filter(field -> ColumnNames.plain(field.key()).equals(ColumnNames.plain(name)))
                .findFirst()
                .orElseThrow(() -> new CannotStart("--map knows no '%s'. A ticket has: %s."
                        .formatted(
                                name,
                                Arrays.stream(Field.values()).map(Field::key).collect(Collectors.joining(", ")))));
    }
}
