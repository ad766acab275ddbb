package org.sexton.application.importing;

import org.jspecify.annotations.Nullable;

/**
 * A word that a file uses where an installation has a choice of its own.
 *
 * @param field one of {@link ImportPlan#WORDY}
 * @param lines how many use it
 * @param means the key of what it is read as; null where it is read as nothing known: then a category is new, and lines with
 *     any other such word are rejected
 */
public record ImportedWord(
        Field field, String word, long lines, @Nullable String means) {

    /** So many of each field are told: more are no choice, but another column. */
    public static final int MOST = 200;

    public ImportedWord {
        word = PlainText.of(word);
    }
}
