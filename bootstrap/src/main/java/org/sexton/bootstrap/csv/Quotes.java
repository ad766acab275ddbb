package org.sexton.bootstrap.csv;

/**
 * Follows the quotes of one CSV line (RFC 4180, blanks allowed around them), as far as it takes to tell where the line
 * ends and whether it is sound. Reading the cells is the parser's business.
 */
final class Quotes {

    private final char separator;
    private State state = State.CELL_BEGINS;
    private boolean misplaced;

    private enum State {
        CELL_BEGINS,
        BARE,
        QUOTED,
        /** After a quote inside of quotes: the first of a pair, or the end. */
        QUOTE_IN_QUOTED,
        CLOSED
    }

    Quotes(char separator) {
        this.separator = separator;
    }

    void read(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            state = after(text.charAt(i));
        }
    }

    private State after(char c) {
        return switch (state) {
            case CELL_BEGINS -> c == separator || isBlank(c) ? State.CELL_BEGINS : c == '"' ? State.QUOTED : State.BARE;
            case BARE -> c == separator ? State.CELL_BEGINS : State.BARE;
            case QUOTED -> c == '"' ? State.QUOTE_IN_QUOTED : State.QUOTED;
            case QUOTE_IN_QUOTED -> c == '"' ? State.QUOTED : afterClosing(c);
            case CLOSED -> afterClosing(c);
        };
    }

    private State afterClosing(char c) {
        if (c == separator) {
            return State.CELL_BEGINS;
        }
        misplaced |= !isBlank(c);
        return State.CLOSED;
    }

    /** Whether a line break would belong to a cell. */
    boolean areOpen() {
        return state == State.QUOTED;
    }

    /** Whether text stands before or after the quotes of a cell. */
    boolean areMisplaced() {
        return misplaced;
    }

    static boolean isBlank(char c) {
        return c <= ' ';
    }
}
