package org.sexton.bootstrap.csv;

import org.sexton.application.importing.ImportPlan.Separator;

/** Finds out what separates a file's cells. */
final class Separators {

    /** The earlier wins where two are as common. */
    private static final String CANDIDATES = ",;\t|";

    private Separators() {}

    /** The candidate that is most common in the first line, quoted text apart. */
    static Separator of(CharSequence head) {
        var counts = new int[CANDIDATES.length()];
        var quoted = false;
        for (int i = 0; i < head.length(); i++) {
            var c = head.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (c == '\n' || c == '\r')) {
                break;
            }
            var candidate = CANDIDATES.indexOf(c);
            if (!quoted && candidate >= 0) {
                counts[candidate]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return Separator.of(CANDIDATES.charAt(best));
    }
}
