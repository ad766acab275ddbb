package org.sexton.bootstrap.csv;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import org.sexton.application.importing.Field;
import org.sexton.application.importing.Row;

/** The rows of an export, in the words that are known of the system which wrote it. */
record KnownRows(Iterator<Row> rows, Map<Field, Map<String, String>> words) implements Iterator<Row> {

    /** What somebody chose a column for, or left out, is as its cells say. */
    static KnownRows of(CsvExport export, KnownExport system, ColumnChoices choices) {
        var words = new EnumMap<Field, Map<String, String>>(Field.class);
        words.putAll(system.words());
        if (choices.columns().containsKey(Field.SENSITIVE)) {
            words.remove(Field.SENSITIVE);
        }
        return new KnownRows(export, words);
    }

    boolean areKeptFromThePublic() {
        return words.containsKey(Field.SENSITIVE);
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Row next() {
        return rows.next().inWords(words);
    }
}
