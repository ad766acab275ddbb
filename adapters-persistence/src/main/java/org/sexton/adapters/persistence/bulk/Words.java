package org.sexton.adapters.persistence.bulk;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What text search compares, as PostgreSQL writes it. */
final class Words {

    private Words() {}

    static String tsvector(String[] words) {
        if (words.length == 0) {
            return "";
        }
        return Arrays.stream(words)
                .map(word -> word.replace("\\", "\\\\").replace("'", "''"))
                .collect(Collectors.joining("' '", "'", "'"));
    }
}
