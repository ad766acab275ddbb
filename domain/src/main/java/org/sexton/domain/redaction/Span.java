package org.sexton.domain.redaction;

/** A stretch of folded text, from {@code start} to before {@code end}. */
record Span(int start, int end) {

    int length() {
        return end - start;
    }

    /** Overwrites the stretch, so that no later rule reads across it. */
    void blank(StringBuilder text, char with) {
        for (int i = start; i < end; i++) {
            text.setCharAt(i, with);
        }
    }
}
