package org.sexton.domain.redaction;

import java.text.Normalizer;

/**
 * A text as the rules read it: one {@code char} for each code point, lower case, digits of any script as ASCII, every
 * dash a {@code -}, every blank a space, what nobody sees left out. Each {@code char} knows where it came from.
 */
final class Folded {

    /** Stands for a letter beyond the basic plane, so that one code point is one char; it is a letter itself. */
    private static final char FAR_LETTER = 'ˀ';

    private static final char FAR_OTHER = '�';

    /** Any of the signs for a telephone. */
    static final char TELEPHONE = '℡';

    private final String text;
    private final int[] starts;
    private final int[] ends;

    private Folded(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    static Folded of(String raw) {
        var text = new StringBuilder(raw.length());
        var starts = new int[raw.length()];
        var ends = new int[raw.length()];
        for (int at = 0; at < raw.length(); ) {
            int point = raw.codePointAt(at);
            int next = at + Character.charCount(point);
            if (!isUnseen(point)) {
                starts[text.length()] = at;
                ends[text.length()] = next;
                text.append(point < 0x80 ? Character.toLowerCase((char) point) : foreign(point));
            }
            at = next;
        }
        return new Folded(blanks(text), starts, ends);
    }

    String text() {
        return text;
    }

    /** The span in the text as it was written. */
    Redaction.Finding finding(Redaction.Kind kind, Span span) {
        return new Redaction.Finding(kind, starts[span.start()], ends[span.end() - 1]);
    }

    /** Zero-width characters, direction marks, soft hyphens, variation selectors, and the box around a keycap. */
    private static boolean isUnseen(int point) {
        return point >= 0x80
                && (Character.getType(point) == Character.FORMAT
                        || Character.getType(point) == Character.ENCLOSING_MARK
                        || point >= 0xFE00 && point <= 0xFE0F
                        || point == 0x034F);
    }

    private static char foreign(int point) {
        int plain = compatible(point);
        int digit = Character.digit(plain, 10);
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        return switch (Character.getType(plain)) {
            case Character.DASH_PUNCTUATION -> '-';
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
            default -> sign(plain);
        };
    }

    private static char sign(int plain) {
        return switch (plain) {
            case '\u2212', '\u2043' -> '-';
            case '\u00B7', '\u2022', '\u2219', '\u22C5', '\u3002', '\u2024' -> '.';
            case '\u2215' -> '/';
            case '\u2795' -> '+';
            case '\u2121', '\u260E', '\u260F', '\u2706', 0x1F4DE, 0x1F4F1, 0x1F4F2 -> TELEPHONE;
            default -> {
                int lower = Character.toLowerCase(plain);
                yield Character.isBmpCodePoint(lower)
                        ? (char) lower
                        : Character.isLetter(lower) ? FAR_LETTER : FAR_OTHER;
            }
        };
    }

    /** Full-width, circled, superscript and mathematical forms as the plain character, where that is a single one. */
    private static int compatible(int point) {
        var normal = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
        int first = normal.codePointAt(0);
        return normal.length() == Character.charCount(first) ? first : point;
    }

    private static String blanks(StringBuilder text) {
        return text.toString().replace('\t', ' ').replace('\r', '\n');
    }
}
