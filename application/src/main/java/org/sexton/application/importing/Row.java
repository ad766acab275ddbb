package org.sexton.application.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.shared.Violation;

/**
 * One line of the export, unchecked.
 *
 * @param line where it starts, for people: the first line of a file is 1
 * @param cells all that it says, whether of use here or not
 * @param values the cells that say something of the ticket
 * @param violations what is already known to be wrong with it: then it is rejected unseen
 */
public record Row(long line, List<String> cells, Map<Field, String> values, List<Violation> violations) {

    public Row {
        cells = List.copyOf(cells);
        values = Map.copyOf(values);
        violations = List.copyOf(violations);
    }

    /** The same line in words that are known here, see {@link ImportPlan}. */
    public Row inWords(Map<Field, Map<String, String>> words) {
        if (words.isEmpty()) {
            return this;
        }
        var read = new HashMap<>(values);
        words.forEach((field, meanings) -> {
            var meant = meanings.get(Objects.requireNonNullElse(value(field), ImportPlan.NOTHING));
            if (meant != null) {
                read.put(field, meant);
            }
        });
        return new Row(line, cells, read, violations);
    }

    /** What the line says there, its ends stripped; null where that is nothing. */
    public @Nullable String value(Field field) {
        var value = values.get(field);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
