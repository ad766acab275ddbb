package org.sexton.adapters.memory;

import java.util.HashSet;
import java.util.Set;

/** How alike two folded texts are, by the runs of three letters that they share. */
record Trigrams(Set<String> runs) {

    static Trigrams of(String text) {
        var runs = new HashSet<String>();
        for (var word : text.split(" ")) {
            var padded = "  " + word + " ";
            for (int i = 0; i + 3 <= padded.length(); i++) {
                runs.add(padded.substring(i, i + 3));
            }
        }
        return new Trigrams(runs);
    }

    /** The share of these runs that the other text has: 1 where it has all of them, whatever else it has. */
    double shareIn(Trigrams other) {
        return runs.isEmpty()
                ? 0
                : (double) runs.stream().filter(other.runs::contains).count() / runs.size();
    }
}
