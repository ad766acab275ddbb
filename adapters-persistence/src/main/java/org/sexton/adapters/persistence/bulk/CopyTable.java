package org.sexton.adapters.persistence.bulk;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table as COPY fills it: which columns, and what of a row goes into each. A line of its text is a row, its values
 * separated by tabs; what else the format means something by is escaped.
 *
 * <p>Values are what the database reads back from their text: strings, numbers, booleans, UUIDs, instants, dates, bytes.
 *
 * @param <R> the rows
 */
public final class CopyTable<R> {

    private final String name;
    private final List<Column<R>> columns = new ArrayList<>();

    private record Column<R>(String name, Function<R, @Nullable Object> value) {}

    private CopyTable(String name) {
        this.name = name;
    }

    static <R> CopyTable<R> named(String name) {
        return new CopyTable<>(name);
    }

    CopyTable<R> with(String column, Function<R, @Nullable Object> value) {
        columns.add(new Column<>(column, value));
        return this;
    }

    String statement() {
        return columns.stream()
                .map(Column::name)
                .collect(Collectors.joining(", ", "COPY " + name + " (", ") FROM STDIN"));
    }

    void append(R row, StringBuilder text) {
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                text.append('\t');
            }
            write(columns.get(i).value().apply(row), text);
        }
        text.append('\n');
    }

    private static void write(@Nullable Object value, StringBuilder text) {
        switch (value) {
            case null -> text.append("\\N");
            case byte[] bytes -> text.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            default -> escape(value.toString(), text);
        }
    }

    private static void escape(String value, StringBuilder text) {
        for (int i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
