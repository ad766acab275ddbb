package org.sexton.application.importing;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a file is to be read, and what is to become of its columns.
 *
 * @param source names the system that it comes from, see {@link org.sexton.application.port.in.ImportTickets.Command}
 * @param zone where times without an offset, and days without a time, are meant
 * @param columns which column, counted from 0, tells what; what is not in it is told by none
 * @param words what words of the file, as they stand there, are to be read as, for each of {@link #TRANSLATED}; {@link #NOTHING} is a word, too
 */
public record ImportPlan(
        String source,
        ZoneId zone,
        Encoding encoding,
        Separator separator,
        Map<Field, Integer> columns,
        Map<Field, Map<String, String>> words) {

    /** What is told in words of a system's own. */
    public static final List<Field> WORDY = List.of(Field.STATUS, Field.PRIORITY, Field.CATEGORY);

    /** Of what words can be given another meaning. */
    public static final List<Field> TRANSLATED = List.of(Field.STATUS, Field.PRIORITY, Field.CATEGORY, Field.SENSITIVE);

    /** The word of a line that says nothing of it. */
    public static final String NOTHING = "";

    /** So many words can be given another meaning, so long ones. */
    public static final int MOST_WORDS = 500;

    public static final int LONGEST_WORD = 200;

    public ImportPlan {
        columns = Map.copyOf(columns);
        words = words.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
    }

    /** How the file's bytes are text. */
    public enum Encoding {
        UTF_8,
        /** What spreadsheets of western Europe write where nobody asked for UTF-8. */
        WINDOWS_1252
    }

    /** What stands between two cells. */
    public enum Separator {
        COMMA(','),
        SEMICOLON(';'),
        TAB('\t'),
        BAR('|');

        private final char character;

        Separator(char character) {
            this.character = character;
        }

        public char character() {
            return character;
        }

        /** @throws IllegalArgumentException for what separates nothing */
        public static Separator of(char character) {
            for (var separator : values()) {
                if (separator.character == character) {
                    return separator;
                }
            }
            throw new IllegalArgumentException("no separator: " + character);
        }
    }
}
