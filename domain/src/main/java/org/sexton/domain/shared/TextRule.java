package org.sexton.domain.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of free text may be. {@link #clean} gives the form that is stored, {@link #violations} judges that form.
 *
 * @param max the most characters (UTF-16 units), after cleaning
 * @param lines whether line breaks are kept; where not, white space folds to single blanks
 * @param mayBeEmpty whether nothing at all is an answer
 */
public record TextRule(int max, boolean lines, boolean mayBeEmpty) {

    /** Strips the ends, writes line breaks as {@code \n}, folds white space where the text is one line. */
    public String clean(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        return lines
                ? raw.strip().replace("\r\n", "\n").replace('\r', '\n')
                : raw.strip().replaceAll("\\s+", " ");
    }

    public List<Violation> violations(String field, @Nullable String raw) {
        var text = clean(raw);
        if (text.isEmpty()) {
            return mayBeEmpty ? List.of() : List.of(Violation.required(field));
        }
        if (text.length() > max) {
            return List.of(new Violation(
                    field, "too_long", "has %d characters; at most %d are kept".formatted(text.length(), max)));
        }
        return isPrintable(text)
                ? List.of()
                : List.of(new Violation(field, "unprintable", "holds control characters or broken Unicode"));
    }

    /** PostgreSQL stores no NUL, UTF-8 no half a surrogate pair, and no reader can see a control character. */
    private static boolean isPrintable(String text) {
        return text.codePoints()
                .allMatch(c -> c == '\n'
                        || c == '\t'
                        || !(Character.isISOControl(c)
                                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
