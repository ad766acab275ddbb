package org.sexton.application.importing;

/**
 * How many lines met which end.
 *
 * @param known the tickets were there before, or an earlier line had the same id; left as they are
 */
public record Summary(long imported, long known, long rejected) {

    public static final Summary NOTHING = new Summary(0, 0, 0);

    public Summary plus(Summary more) {
        return new Summary(imported + more.imported, known + more.known, rejected + more.rejected);
    }

    public long lines() {
        return imported + known + rejected;
    }
}
