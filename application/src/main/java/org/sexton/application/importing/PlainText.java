package org.sexton.application.importing;

/** Cells of files that anything may have written, fit to be stored and shown. */
final class PlainText {

    private static final int INSTEAD = 0xFFFD;

    private PlainText() {}

    /** Control characters and halves of surrogate pairs, which no database takes, are replaced by a mark. */
    static String of(String cell) {
        return cell.codePoints()
                .map(c -> isPlain(c) ? c : INSTEAD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isPlain(int c) {
        return c == '\n'
                || c == '\t'
                || !(Character.isISOControl(c) || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
