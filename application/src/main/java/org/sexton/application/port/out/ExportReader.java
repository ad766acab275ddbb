package org.sexton.application.port.out;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sexton.application.importing.ExportFacts;
import org.sexton.application.importing.Field;
import org.sexton.application.importing.ImportPlan;
import org.sexton.application.importing.Row;
import org.sexton.domain.shared.Outcome;

/** Makes sense of other systems' exports. */
public interface ExportReader {

    /**
     * What is found out of a file, and how it is best read.
     *
     * @param columns which column seems to tell what, see {@link ImportPlan}; nothing may tell the title
     * @param words what is known of the words that the system uses which wrote it
     */
    record Look(
            ExportFacts facts,
            ImportPlan.Encoding encoding,
            ImportPlan.Separator separator,
            Map<Field, Integer> columns,
            Map<Field, Map<String, String>> words) {

        public Look {
            columns = Map.copyOf(columns);
            words = Map.copyOf(words);
        }
    }

    /** The lines of a file, in their order. */
    interface Rows extends Iterator<Row>, Closeable {}

    /**
     * Looks at the whole file once. Refuses ({@code Invalid}) what is no table.
     *
     * @param as how it is to be read; what is null is found out
     */
    Outcome<Look> look(ExportFile file, As as) throws IOException;

    /** What somebody said of how a file is to be read. */
    record As(ImportPlan.@Nullable Encoding encoding, ImportPlan.@Nullable Separator separator) {

        public static final As IT_SEEMS = new As(null, null);
    }

    /**
     * Reads it line by line, in memory that does not grow with the file; a failure while lines are fetched is an
     * {@link java.io.UncheckedIOException}.
     */
    Rows open(ExportFile file, ImportPlan plan) throws IOException;
}
